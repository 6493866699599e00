package org.convlens.engine.dl4j;

import org.convlens.network.Padding;
import org.convlens.network.Window;
import org.convlens.tensor.Size2;

/// Cells around maps, resolved from a padding and the size of the maps.
record Border(int top, int left, int bottom, int right) {

    /// {@return what a window's padding adds around maps of a size}
    static Border of(Window window, Size2 plane) {
        return switch (window.padding()) {
            case Padding.Valid() -> new Border(0, 0, 0, 0);
            case Padding.Explicit(int top, int left, int bottom, int right) ->
                    new Border(top, left, bottom, right);
            case Padding.Same() -> same(window, plane);
        };
    }

    private static Border same(Window window, Size2 plane) {
        int height = missing(plane.height(), window.stride().height(), window.span().height());
        int width = missing(plane.width(), window.stride().width(), window.span().width());
        return new Border(height / 2, width / 2, height - height / 2, width - width / 2);
    }

    private static int missing(int size, int stride, int span) {
        int windows = (size + stride - 1) / stride;
        return Math.max(0, (windows - 1) * stride + span - size);
    }

    boolean isSymmetric() {
        return top == bottom && left == right;
    }

    boolean isNone() {
        return equals(new Border(0, 0, 0, 0));
    }
}
