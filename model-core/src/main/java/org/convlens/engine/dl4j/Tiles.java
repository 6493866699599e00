package org.convlens.engine.dl4j;

import org.convlens.network.Window;
import org.convlens.tensor.Size2;

/// The windows over maps that lie channels last, for loops in plain Java.
///
/// @param window kernel and stride
/// @param border cells around the maps, which no window shows
/// @param plane rows and columns of the maps
record Tiles(Window window, Border border, Size2 plane) {

    /// What happens at one window of one map.
    @FunctionalInterface
    interface Visitor {

        /// Works on a window.
        ///
        /// @param to the number of the window's result
        /// @param cells the numbers of its cells in the maps, row by row
        /// @param count of these cells; the rest of the array means nothing
        void visit(int to, int[] cells, int count);
    }

    static Tiles of(Window window, Size2 plane) {
        return new Tiles(window, Border.of(window, plane), plane);
    }

    /// {@return how many windows there are}
    Size2 count() {
        Size2 span = window.span();
        Size2 stride = window.stride();
        int rows = plane.height() + border.top() + border.bottom() - span.height();
        int columns = plane.width() + border.left() + border.right() - span.width();
        return new Size2(rows / stride.height() + 1, columns / stride.width() + 1);
    }

    /// Visits the windows of all maps of some pictures.
    void visit(long pictures, long channels, Visitor visitor) {
        Size2 count = count();
        int windows = count.height() * count.width();
        int[] cells = new int[window.kernel().height() * window.kernel().width()];
        for (int i = 0; i < pictures * windows; i++) {
            int first = i / windows * plane.height() * plane.width();
            int place = i % windows;
            int inside =
                    fill(cells, first, new Size2(place / count.width(), place % count.width()));
            for (int cell = 0; cell < inside; cell++) {
                cells[cell] *= (int) channels;
            }
            for (int channel = 0; channel < channels; channel++) {
                visitor.visit(i * (int) channels + channel, cells, inside);
                advance(cells, inside);
            }
        }
    }

    /// To the next channel.
    private static void advance(int[] cells, int count) {
        for (int cell = 0; cell < count; cell++) {
            cells[cell]++;
        }
    }

    private int fill(int[] cells, int first, Size2 at) {
        int top = at.height() * window.stride().height() - border.top();
        int left = at.width() * window.stride().width() - border.left();
        int bottom = Math.min(plane.height(), top + window.kernel().height());
        int right = Math.min(plane.width(), left + window.kernel().width());
        int count = 0;
        for (int y = Math.max(0, top); y < bottom; y++) {
            for (int x = Math.max(0, left); x < right; x++) {
                cells[count++] = first + y * plane.width() + x;
            }
        }
        return count;
    }
}
