package org.convlens.network;

/// A fixed binomial blur of each map, then every so many cells of it, so that small shifts change
/// little.
///
/// The kernel's rows and columns are those of Pascal's triangle, `1 2 1` for 3 and `1 3 3 1` for 4,
/// with the sum 1. Output size as for {@link Convolution}, with as many channels as came in.
///
/// @param window kernel, stride and padding; its dilation is 1
/// @param content what the padding holds
/// @see "Zhang, Making convolutional networks shift-invariant again, arXiv:1904.11486"
public record BlurPooling(Window window, PaddingContent content) implements WindowedPooling {

    @Override
    public BlurPooling with(Window other) {
        return new BlurPooling(other, content);
    }

    @Override
    public String kind() {
        return "blur-pooling";
    }
}
