package org.convlens.network;

/// While training one value of each window, drawn with a probability in proportion to its size; at
/// rest the mean of the values weighed by these probabilities.
///
/// The paper pools behind a ReLU; here values below zero, and padding, have the probability 0, and
/// a window without a value above zero gives 0. At rest `y = Σ x² / Σ x` over the values above
/// zero. The values drawn follow from the seed and the number of the iteration.
///
/// Output size as for {@link Convolution}, with as many channels as came in.
///
/// @param window kernel, stride and padding; its dilation is 1
/// @see "Zeiler & Fergus, Stochastic pooling for regularization of deep convolutional neural
///   networks, arXiv:1301.3557"
public record StochasticPooling(Window window) implements WindowedPooling {

    @Override
    public StochasticPooling with(Window other) {
        return new StochasticPooling(other);
    }

    @Override
    public String kind() {
        return "stochastic-pooling";
    }
}
