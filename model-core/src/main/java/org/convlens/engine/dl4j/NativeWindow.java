package org.convlens.engine.dl4j;

import org.convlens.network.Window;
import org.convlens.tensor.Size2;

/// A window as the native operations want it: with the same border on opposite sides.
///
/// @param kernel cells of the window, before dilation
/// @param stride cells from one position to the next
/// @param dilation distance of neighbouring kernel cells
/// @param border cells above and below, left and right
record NativeWindow(Size2 kernel, Size2 stride, Size2 dilation, Size2 border) {

    /// {@return a window over maps that bring their border along}
    static NativeWindow bare(Window window) {
        return new NativeWindow(
                window.kernel(), window.stride(), window.dilation(), new Size2(0, 0));
    }

    /// {@return a window over maps with a symmetric border of zeros}
    static NativeWindow bordered(Window window, Border border) {
        return new NativeWindow(
                window.kernel(),
                window.stride(),
                window.dilation(),
                new Size2(border.top(), border.left()));
    }

    /// {@return a window of a transposed convolution that cuts its result alike on opposite sides}
    static NativeWindow cutting(Window window, Size2 border) {
        return new NativeWindow(window.kernel(), window.stride(), window.dilation(), border);
    }

    /// {@return a window over whole maps}
    static NativeWindow whole(Size2 plane) {
        return new NativeWindow(plane, Size2.ONE, Size2.ONE, new Size2(0, 0));
    }

    /// {@return rows and columns from a kernel's first to its last cell}
    Size2 span() {
        return new Size2(
                dilation.height() * (kernel.height() - 1) + 1,
                dilation.width() * (kernel.width() - 1) + 1);
    }

    /// {@return this window with a dense kernel that covers the same cells}
    NativeWindow filled() {
        return new NativeWindow(span(), stride, Size2.ONE, border);
    }

    boolean isDilated() {
        return !dilation.equals(Size2.ONE);
    }

    /// {@return how many windows fit}
    Size2 over(long height, long width) {
        return new Size2(
                fit(
                        height + 2L * border.height(),
                        kernel.height(),
                        stride.height(),
                        dilation.height()),
                fit(width + 2L * border.width(), kernel.width(), stride.width(), dilation.width()));
    }

    /// {@return the size of maps that as many windows cover, border cut off}
    Size2 under(long rows, long columns) {
        return new Size2(
                Math.toIntExact(
                        stride.height() * (rows - 1) + span().height() - 2L * border.height()),
                Math.toIntExact(
                        stride.width() * (columns - 1) + span().width() - 2L * border.width()));
    }

    /// {@return whether the windows reach the far edges, border included, so that the transposed
    /// convolution gives maps of the same size}
    boolean covers(long height, long width) {
        Size2 plane = over(height, width);
        return (plane.height() - 1L) * stride.height() + kernel.height()
                        == height + 2L * border.height()
                && (plane.width() - 1L) * stride.width() + kernel.width()
                        == width + 2L * border.width();
    }

    private static int fit(long size, int kernel, int stride, int dilation) {
        return Math.toIntExact((size - dilation * (kernel - 1L) - 1) / stride) + 1;
    }

    /// {@return the nine leading arguments of convolutions and poolings, then three more}
    int[] arguments(int tenth, int eleventh) {
        return new int[] {
            kernel.height(),
            kernel.width(),
            stride.height(),
            stride.width(),
            border.height(),
            border.width(),
            dilation.height(),
            dilation.width(),
            0,
            tenth,
            eleventh
        };
    }
}
