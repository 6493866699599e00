package org.convlens.network;

/// Layers of learned filters whose window slides over padded maps.
public sealed interface WindowedConvolution extends ConvolutionSpec
        permits GroupedConvolution, DepthwiseConvolution, SeparableConvolution, LocallyConnected {

    /// {@return kernel, stride, dilation and padding}
    Window window();

    /// {@return what the padding holds}
    PaddingContent content();

    /// {@return this layer with another window}
    ///
    /// @param other kernel, stride, dilation and padding
    WindowedConvolution with(Window other);

    /// {@return this layer with another content of its padding}
    ///
    /// @param other what the padding holds
    WindowedConvolution with(PaddingContent other);
}
