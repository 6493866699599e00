package org.convlens.plan;

import org.convlens.network.Padding;
import org.convlens.network.Window;

import java.util.stream.IntStream;

/// One axis of a window by trial: positions are counted, not computed.
///
/// @param in cells of the input
/// @param span cells from the window's first to its last
/// @param stride cells from one position to the next
/// @param before padding in front
/// @param after padding behind
record NaiveWindow(int in, int span, int stride, int before, int after) {

    static NaiveWindow rows(Window window, int in) {
        NaiveWindow bare =
                new NaiveWindow(
                        in,
                        span(window.kernel().height(), window.dilation().height()),
                        window.stride().height(),
                        0,
                        0);
        return switch (window.padding()) {
            case Padding.Valid _ -> bare;
            case Padding.Same _ -> bare.same();
            case Padding.Explicit padding -> bare.padded(padding.top(), padding.bottom());
        };
    }

    static NaiveWindow columns(Window window, int in) {
        NaiveWindow bare =
                new NaiveWindow(
                        in,
                        span(window.kernel().width(), window.dilation().width()),
                        window.stride().width(),
                        0,
                        0);
        return switch (window.padding()) {
            case Padding.Valid _ -> bare;
            case Padding.Same _ -> bare.same();
            case Padding.Explicit padding -> bare.padded(padding.left(), padding.right());
        };
    }

    /// Slides the window along until it no longer fits.
    int positions() {
        int count = 0;
        for (int start = -before; start + span <= in + after; start += stride) {
            count++;
        }
        return count;
    }

    /// The first cell of a position.
    int start(int position) {
        int start = -before;
        for (int i = 0; i < position; i++) {
            start += stride;
        }
        return start;
    }

    private NaiveWindow padded(int front, int back) {
        return new NaiveWindow(in, span, stride, front, back);
    }

    /// The least padding with one position for every `stride` cells begun.
    private NaiveWindow same() {
        int wanted = (int) IntStream.range(0, in).filter(cell -> cell % stride == 0).count();
        int total = 0;
        while (padded(total / 2, total - total / 2).positions() < wanted) {
            total++;
        }
        return padded(total / 2, total - total / 2);
    }

    private static int span(int kernel, int dilation) {
        int last = 0;
        for (int tap = 1; tap < kernel; tap++) {
            last += dilation;
        }
        return last + 1;
    }
}
