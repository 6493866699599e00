package org.convlens.network;

import org.convlens.tensor.Size2;

/// Every input cell adds its filters, weighed by itself, to a larger map: the gradient of a
/// convolution as a layer.
///
/// Output height = `stride·(height − 1) + dilation·(kernel − 1) + 1 − top − bottom +
/// outputPadding`; width likewise. Padding is cut off the result; with `same` padding the output is
/// `stride·height + outputPadding`.
///
/// Input `[channels, height, width]`, output `[filters, outHeight, outWidth]`. Weights `channels ·
/// filters · kernelHeight · kernelWidth`, and `filters` biases.
///
/// @param filters number of feature maps produced
/// @param window kernel, stride, dilation and padding of the convolution whose gradient this is
/// @param outputPadding rows below and columns to the right that are added to the result; less than
///   stride or dilation
/// @param bias whether each filter adds a learned constant
/// @param activation the function applied to the result
/// @see "Dumoulin & Visin, A guide to convolution arithmetic for deep learning, arXiv:1603.07285"
public record TransposedConvolution(
        int filters,
        Window window,
        Size2 outputPadding,
        boolean bias,
        ActivationFunction activation)
        implements ConvolutionSpec {

    /// No rows and columns are added.
    public static final Size2 NO_OUTPUT_PADDING = new Size2(0, 0);

    /// {@return a transposed convolution without output padding, with a bias and no activation}
    ///
    /// @param filters number of feature maps produced
    /// @param window kernel, stride, dilation and padding
    public static TransposedConvolution of(int filters, Window window) {
        return new TransposedConvolution(
                filters, window, NO_OUTPUT_PADDING, true, ActivationFunction.IDENTITY);
    }

    /// {@return this layer with another number of feature maps}
    ///
    /// @param number of feature maps produced
    public TransposedConvolution withFilters(int number) {
        return new TransposedConvolution(number, window, outputPadding, bias, activation);
    }

    /// {@return this layer with another window}
    ///
    /// @param other kernel, stride, dilation and padding
    public TransposedConvolution with(Window other) {
        return new TransposedConvolution(filters, other, outputPadding, bias, activation);
    }

    /// {@return this layer with another output padding}
    ///
    /// @param cells rows below and columns to the right
    public TransposedConvolution withOutputPadding(Size2 cells) {
        return new TransposedConvolution(filters, window, cells, bias, activation);
    }

    @Override
    public TransposedConvolution withBias(boolean wanted) {
        return new TransposedConvolution(filters, window, outputPadding, wanted, activation);
    }

    @Override
    public TransposedConvolution with(ActivationFunction function) {
        return new TransposedConvolution(filters, window, outputPadding, bias, function);
    }

    @Override
    public String kind() {
        return "transposed-convolution";
    }
}
