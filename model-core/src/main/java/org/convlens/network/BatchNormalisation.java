package org.convlens.network;

/// Brings each channel to mean 0 and variance 1 over the batch, then scales and shifts it by
/// learned numbers.
///
/// `y = gamma·(x − mean) / √(variance + epsilon) + beta`; asked questions use running statistics,
/// updated as `running = decay·running + (1 − decay)·batch`. Four stored numbers per channel, two
/// of them trainable.
///
/// Without a scale, gamma is 1 and not stored: what follows can scale as well.
///
/// @param epsilon keeps the root away from zero
/// @param decay how slowly the running statistics follow, from 0 to 1
/// @param scale whether each channel has a learned gamma
/// @see "Ioffe & Szegedy, Batch normalization, arXiv:1502.03167"
public record BatchNormalisation(double epsilon, double decay, boolean scale)
        implements NormalisationSpec {

    /// The usual small number under the root.
    public static final double DEFAULT_EPSILON = 1e-5;

    /// The usual slowness of the running statistics.
    public static final double DEFAULT_DECAY = 0.9;

    /// The usual form, with a scale.
    ///
    /// @param epsilon keeps the root away from zero
    /// @param decay how slowly the running statistics follow, from 0 to 1
    public BatchNormalisation(double epsilon, double decay) {
        this(epsilon, decay, true);
    }

    @Override
    public String kind() {
        return "batch-normalisation";
    }
}
