package org.convlens.network;

/// The mean of each window.
///
/// @param window kernel, stride and padding; its dilation is 1
/// @param countPadding whether padded cells count as zeros in the mean, or not at all
public record AveragePooling(Window window, boolean countPadding) implements WindowedPooling {

    @Override
    public AveragePooling with(Window other) {
        return new AveragePooling(other, countPadding);
    }

    @Override
    public String kind() {
        return "average-pooling";
    }
}
