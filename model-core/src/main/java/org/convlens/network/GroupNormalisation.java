package org.convlens.network;

/// Brings each group of channels of each picture to mean 0 and variance 1, then scales and shifts
/// each channel by learned numbers.
///
/// `y = gamma·(x − mean) / √(variance + epsilon) + beta`, mean and variance over the group's
/// channels, height and width of one picture. Two trained numbers per channel; nothing depends on
/// the batch.
///
/// @param groups equal groups of neighbouring channels; divides the channels
/// @param epsilon keeps the root away from zero
/// @see "Wu & He, Group normalization, arXiv:1803.08494"
public record GroupNormalisation(int groups, double epsilon) implements NormalisationSpec {

    /// The groups of a fresh layer.
    public static final int DEFAULT_GROUPS = 8;

    /// The usual small number under the root.
    public static final double DEFAULT_EPSILON = 1e-5;

    @Override
    public String kind() {
        return "group-normalisation";
    }
}
