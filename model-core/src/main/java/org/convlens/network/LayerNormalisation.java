package org.convlens.network;

/// Brings all values of each picture together to mean 0 and variance 1, then scales and shifts each
/// channel by learned numbers.
///
/// `y = gamma·(x − mean) / √(variance + epsilon) + beta`, mean and variance over channels, height
/// and width of one picture: {@link GroupNormalisation} with one group. Two trained numbers per
/// channel; nothing depends on the batch.
///
/// @param epsilon keeps the root away from zero
/// @see "Ba, Kiros & Hinton, Layer normalization, arXiv:1607.06450"
public record LayerNormalisation(double epsilon) implements NormalisationSpec {

    /// The usual small number under the root.
    public static final double DEFAULT_EPSILON = 1e-5;

    @Override
    public String kind() {
        return "layer-normalisation";
    }
}
