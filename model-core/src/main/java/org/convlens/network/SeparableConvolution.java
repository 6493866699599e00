package org.convlens.network;

/// A depthwise convolution without bias, then a 1×1 convolution that mixes the channels.
///
/// Output size as for {@link Convolution}; input `[channels, height, width]`, output `[filters,
/// outHeight, outWidth]`. Weights `channels · multiplier · (kernelHeight · kernelWidth + filters)`,
/// and `filters` biases: about one in kernelHeight · kernelWidth of a full convolution's.
///
/// @param filters number of feature maps produced
/// @param multiplier depthwise filters for each channel
/// @param window kernel, stride, dilation and padding of the depthwise convolution
/// @param content what the padding holds
/// @param bias whether each filter adds a learned constant
/// @param activation the function applied to the result
/// @see "Chollet, Xception: Deep learning with depthwise separable convolutions, arXiv:1610.02357"
public record SeparableConvolution(
        int filters,
        int multiplier,
        Window window,
        PaddingContent content,
        boolean bias,
        ActivationFunction activation)
        implements WindowedConvolution {

    /// {@return a separable convolution with one depthwise filter for each channel, zero padding
    /// content, a bias and no activation}
    ///
    /// @param filters number of feature maps produced
    /// @param window kernel, stride, dilation and padding
    public static SeparableConvolution of(int filters, Window window) {
        return new SeparableConvolution(
                filters, 1, window, PaddingContent.ZERO, true, ActivationFunction.IDENTITY);
    }

    /// {@return its first half: each channel by itself}
    public DepthwiseConvolution depthwise() {
        return new DepthwiseConvolution(
                multiplier, window, content, false, ActivationFunction.IDENTITY);
    }

    /// {@return its second half: the channels of each cell mixed}
    public Convolution pointwise() {
        return Convolution.of(filters, Window.of(1, 1)).withBias(bias).with(activation);
    }

    /// {@return this convolution with another number of feature maps}
    ///
    /// @param number of feature maps produced
    public SeparableConvolution withFilters(int number) {
        return new SeparableConvolution(number, multiplier, window, content, bias, activation);
    }

    /// {@return this convolution with another number of depthwise filters for each channel}
    ///
    /// @param number filters for each channel
    public SeparableConvolution withMultiplier(int number) {
        return new SeparableConvolution(filters, number, window, content, bias, activation);
    }

    @Override
    public SeparableConvolution withBias(boolean wanted) {
        return new SeparableConvolution(filters, multiplier, window, content, wanted, activation);
    }

    @Override
    public SeparableConvolution with(ActivationFunction function) {
        return new SeparableConvolution(filters, multiplier, window, content, bias, function);
    }

    @Override
    public SeparableConvolution with(Window other) {
        return new SeparableConvolution(filters, multiplier, other, content, bias, activation);
    }

    @Override
    public SeparableConvolution with(PaddingContent other) {
        return new SeparableConvolution(filters, multiplier, window, other, bias, activation);
    }

    @Override
    public String kind() {
        return "separable-convolution";
    }
}
