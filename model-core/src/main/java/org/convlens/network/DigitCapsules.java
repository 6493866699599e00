package org.convlens.network;

/// Capsules of a higher level: those below vote for each, and votes that agree count more, round by
/// round.
///
/// `û_ij = W_ij·u_i`; in each round `c_i = softmax(b_i)`, `s_j = Σ_i c_ij·û_ij`, `v_j =
/// squash(s_j)`, then `b_ij += û_ij·v_j`. The gradient goes through all rounds.
///
/// Input `[inputs, 1, inputDimensions]`, output `[capsules, 1, dimensions]`; `weights` `[inputs,
/// capsules, dimensions, inputDimensions]`.
///
/// @param capsules how many, one per class at the end of a network
/// @param dimensions of each capsule
/// @param rounds of routing by agreement
/// @see "Sabour, Frosst & Hinton, Dynamic routing between capsules, arXiv:1710.09829"
public record DigitCapsules(int capsules, int dimensions, int rounds) implements CapsuleSpec {

    @Override
    public String kind() {
        return "digit-capsules";
    }
}
