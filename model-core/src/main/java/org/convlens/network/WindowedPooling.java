package org.convlens.network;

/// Layers that summarise windows, map by map.
public sealed interface WindowedPooling extends PoolingSpec
        permits MaxPooling, AveragePooling, LpPooling, BlurPooling, StochasticPooling {

    /// {@return kernel, stride and padding; its dilation is 1}
    Window window();

    /// {@return this layer with another window}
    ///
    /// @param other kernel, stride and padding
    WindowedPooling with(Window other);
}
