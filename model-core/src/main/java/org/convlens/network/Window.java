package org.convlens.network;

import org.convlens.tensor.Size2;

/// The window that slides over maps.
///
/// @param kernel cells of the window, before dilation
/// @param stride cells from one position to the next
/// @param dilation distance of neighbouring kernel cells; 1 is a dense kernel
/// @param padding what is added around the maps
public record Window(Size2 kernel, Size2 stride, Size2 dilation, Padding padding) {

    /// {@return a dense window without padding}
    ///
    /// @param kernel rows and columns of the window
    /// @param stride cells from one position to the next, in both directions
    public static Window of(int kernel, int stride) {
        return new Window(
                Size2.square(kernel), Size2.square(stride), Size2.ONE, new Padding.Valid());
    }

    /// {@return this window with another padding}
    ///
    /// @param other what is added around the maps
    public Window with(Padding other) {
        return new Window(kernel, stride, dilation, other);
    }

    /// {@return rows and columns that a dilated kernel spans: `dilation·(kernel − 1) + 1`}
    public Size2 span() {
        return new Size2(
                dilation.height() * (kernel.height() - 1) + 1,
                dilation.width() * (kernel.width() - 1) + 1);
    }
}
