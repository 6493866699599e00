package org.convlens.network;

/// The length of each window's values: `(Σ |x|^p)^(1/p)`; padding counts as zeros.
///
/// Output size as for {@link Convolution}, with as many channels as came in.
///
/// @param window kernel, stride and padding; its dilation is 1
/// @param p the exponent, 2 for the Euclidean length; 1 gives the sum of sizes, a large one nearly
///   the largest
/// @see "Sermanet, Chintala & LeCun, Convolutional neural networks applied to house numbers digit
///   classification, arXiv:1204.3968"
public record LpPooling(Window window, double p) implements WindowedPooling {

    /// The Euclidean length.
    public static final double DEFAULT_P = 2;

    @Override
    public LpPooling with(Window other) {
        return new LpPooling(other, p);
    }

    @Override
    public String kind() {
        return "lp-pooling";
    }
}
