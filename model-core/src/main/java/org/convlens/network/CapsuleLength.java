package org.convlens.network;

/// The length of each capsule: how sure the network is of each class, trained with the margin loss.
///
/// Input `[capsules, 1, dimensions]`, output `[capsules]`, each from 0 to below 1.
///
/// @see "Sabour, Frosst & Hinton, Dynamic routing between capsules, arXiv:1710.09829"
public record CapsuleLength() implements CapsuleSpec {

    @Override
    public String kind() {
        return "capsule-length";
    }
}
