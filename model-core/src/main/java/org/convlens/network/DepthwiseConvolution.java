package org.convlens.network;

/// A convolution of each channel by itself: no filter sees two channels.
///
/// Output size as for {@link Convolution}; input `[channels, height, width]`, output `[channels ·
/// multiplier, outHeight, outWidth]`, where the filters of a channel lie behind each other. Weights
/// `channels · multiplier · kernelHeight · kernelWidth`, and `channels · multiplier` biases.
///
/// @param multiplier filters for each channel
/// @param window kernel, stride, dilation and padding
/// @param content what the padding holds
/// @param bias whether each filter adds a learned constant
/// @param activation the function applied to the result
/// @see "Howard et al., MobileNets, arXiv:1704.04861"
public record DepthwiseConvolution(
        int multiplier,
        Window window,
        PaddingContent content,
        boolean bias,
        ActivationFunction activation)
        implements WindowedConvolution {

    /// {@return a depthwise convolution with zero padding content, a bias and no activation}
    ///
    /// @param multiplier filters for each channel
    /// @param window kernel, stride, dilation and padding
    public static DepthwiseConvolution of(int multiplier, Window window) {
        return new DepthwiseConvolution(
                multiplier, window, PaddingContent.ZERO, true, ActivationFunction.IDENTITY);
    }

    /// {@return this convolution with another number of filters for each channel}
    ///
    /// @param number filters for each channel
    public DepthwiseConvolution withMultiplier(int number) {
        return new DepthwiseConvolution(number, window, content, bias, activation);
    }

    @Override
    public DepthwiseConvolution withBias(boolean wanted) {
        return new DepthwiseConvolution(multiplier, window, content, wanted, activation);
    }

    @Override
    public DepthwiseConvolution with(ActivationFunction function) {
        return new DepthwiseConvolution(multiplier, window, content, bias, function);
    }

    @Override
    public DepthwiseConvolution with(Window other) {
        return new DepthwiseConvolution(multiplier, other, content, bias, activation);
    }

    @Override
    public DepthwiseConvolution with(PaddingContent other) {
        return new DepthwiseConvolution(multiplier, window, other, bias, activation);
    }

    @Override
    public String kind() {
        return "depthwise-convolution";
    }
}
