package org.convlens.network;

/// Adds normally distributed numbers of mean 0 to every value while training.
///
/// @param deviation the numbers' standard deviation, 0 or more
/// @see "Bishop, Training with noise is equivalent to Tikhonov regularization, Neural Computation
///   1995"
public record GaussianNoise(double deviation) implements RegularisationSpec {

    /// The standard deviation unless said otherwise.
    public static final double DEFAULT_DEVIATION = 0.1;

    @Override
    public String kind() {
        return "gaussian-noise";
    }
}
