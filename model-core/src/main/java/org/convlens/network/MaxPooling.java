package org.convlens.network;

/// The largest value of each window; padding never wins.
///
/// Output size as for {@link Convolution}, with as many channels as came in.
///
/// @param window kernel, stride and padding; its dilation is 1
public record MaxPooling(Window window) implements WindowedPooling {

    @Override
    public MaxPooling with(Window other) {
        return new MaxPooling(other);
    }

    @Override
    public String kind() {
        return "max-pooling";
    }
}
