package org.convlens.network;

/// A convolution whose filters are others at every place.
///
/// Output size as for {@link Convolution}; input `[channels, height, width]`, output `[filters,
/// outHeight, outWidth]`. Weights `outHeight · outWidth · filters · channels · kernelHeight ·
/// kernelWidth`, and `outHeight · outWidth · filters` biases.
///
/// @param filters number of feature maps produced
/// @param window kernel, stride, dilation and padding
/// @param content what the padding holds
/// @param bias whether each filter adds a learned constant at each place
/// @param activation the function applied to the result
/// @see "LeCun, Generalization and network design strategies, 1989"
public record LocallyConnected(
        int filters,
        Window window,
        PaddingContent content,
        boolean bias,
        ActivationFunction activation)
        implements WindowedConvolution {

    /// {@return a locally connected layer with zero padding content, biases and no activation}
    ///
    /// @param filters number of feature maps produced
    /// @param window kernel, stride, dilation and padding
    public static LocallyConnected of(int filters, Window window) {
        return new LocallyConnected(
                filters, window, PaddingContent.ZERO, true, ActivationFunction.IDENTITY);
    }

    /// {@return this layer with another number of feature maps}
    ///
    /// @param number of feature maps produced
    public LocallyConnected withFilters(int number) {
        return new LocallyConnected(number, window, content, bias, activation);
    }

    @Override
    public LocallyConnected withBias(boolean wanted) {
        return new LocallyConnected(filters, window, content, wanted, activation);
    }

    @Override
    public LocallyConnected with(ActivationFunction function) {
        return new LocallyConnected(filters, window, content, bias, function);
    }

    @Override
    public LocallyConnected with(Window other) {
        return new LocallyConnected(filters, other, content, bias, activation);
    }

    @Override
    public LocallyConnected with(PaddingContent other) {
        return new LocallyConnected(filters, window, other, bias, activation);
    }

    @Override
    public String kind() {
        return "locally-connected";
    }
}
