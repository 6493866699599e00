package org.convlens.network;

/// Sets a random share of whole maps to zero while training and scales the rest by `1 / (1 −
/// rate)`; of a vector, single units.
///
/// @param rate the share dropped, from 0 to below 1
/// @see "Tompson et al., Efficient object localization using convolutional networks,
///   arXiv:1411.4280"
public record SpatialDropout(double rate) implements RegularisationSpec {

    @Override
    public String kind() {
        return "spatial-dropout";
    }
}
