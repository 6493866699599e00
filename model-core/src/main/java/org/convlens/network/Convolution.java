package org.convlens.network;

/// Two-dimensional convolution with learned filters.
///
/// Output height = `⌊(height + top + bottom − dilation·(kernel − 1) − 1) / stride⌋ + 1`; width
/// likewise.
///
/// Input `[channels, height, width]`, output `[filters, outHeight, outWidth]`. Weights `filters ·
/// channels/groups · kernelHeight · kernelWidth`, and `filters` biases.
///
/// @param filters number of feature maps produced
/// @param window kernel, stride, dilation and padding
/// @param content what the padding holds
/// @param groups channel groups that are convolved apart; divides channels and filters
/// @param bias whether each filter adds a learned constant
/// @param activation the function applied to the result
/// @see "Dumoulin & Visin, A guide to convolution arithmetic for deep learning, arXiv:1603.07285"
public record Convolution(
        int filters,
        Window window,
        PaddingContent content,
        int groups,
        boolean bias,
        ActivationFunction activation)
        implements GroupedConvolution {

    /// {@return a convolution with zero padding content, one group, a bias and no activation}
    ///
    /// @param filters number of feature maps produced
    /// @param window kernel, stride, dilation and padding
    public static Convolution of(int filters, Window window) {
        return new Convolution(
                filters, window, PaddingContent.ZERO, 1, true, ActivationFunction.IDENTITY);
    }

    @Override
    public Convolution with(ActivationFunction function) {
        return new Convolution(filters, window, content, groups, bias, function);
    }

    @Override
    public Convolution with(Window other) {
        return new Convolution(filters, other, content, groups, bias, activation);
    }

    @Override
    public Convolution with(PaddingContent other) {
        return new Convolution(filters, window, other, groups, bias, activation);
    }

    @Override
    public Convolution withBias(boolean wanted) {
        return new Convolution(filters, window, content, groups, wanted, activation);
    }

    @Override
    public Convolution withFilters(int number) {
        return new Convolution(number, window, content, groups, bias, activation);
    }

    @Override
    public Convolution withGroups(int number) {
        return new Convolution(filters, window, content, number, bias, activation);
    }

    @Override
    public String kind() {
        return "convolution";
    }
}
