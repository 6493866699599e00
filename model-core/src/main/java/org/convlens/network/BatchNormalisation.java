package org.convlens.network;

/// Brings each channel to mean 0 and variance 1 over the batch, then scales and shifts it by
/// learned numbers.
///
/// `y = gamma·(x − mean) / √(variance + epsilon) + beta`; asked questions use running statistics,
/// updated as `running = decay·running + (1 − decay)·batch`. Four stored numbers per channel, two
/// of them trainable.
///
/// @param epsilon keeps the root away from zero
/// @param decay how slowly the running statistics follow, from 0 to 1
/// @see "Ioffe & Szegedy, Batch normalization, arXiv:1502.03167"
public record BatchNormalisation(double epsilon, double decay) implements NormalisationSpec {

    /// The usual small number under the root.
    public static final double DEFAULT_EPSILON = 1e-5;

    /// The usual slowness of the running statistics.
    public static final double DEFAULT_DECAY = 0.9;

    @Override
    public String kind() {
        return "batch-normalisation";
    }
}
