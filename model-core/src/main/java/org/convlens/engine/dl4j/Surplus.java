package org.convlens.engine.dl4j;

import org.convlens.network.Padding;
import org.convlens.network.TransposedConvolution;
import org.convlens.network.Window;
import org.convlens.tensor.Size2;

/// What a transposed convolution makes too much or too little.
///
/// @param before cells to cut off above and left
/// @param after cells to cut off below and right; below 0 where cells are missing
/// @param stride cells of the result that one more input cell adds
record Surplus(Size2 before, Size2 after, Size2 stride) {

    static Surplus of(TransposedConvolution spec) {
        Window window = spec.window();
        Size2 extra = spec.outputPadding();
        Size2 span = window.span();
        Size2 stride = window.stride();
        return switch (window.padding()) {
            case Padding.Valid() ->
                    new Surplus(new Size2(0, 0), less(new Size2(0, 0), extra), stride);
            case Padding.Explicit(int top, int left, int bottom, int right) ->
                    new Surplus(
                            new Size2(top, left), less(new Size2(bottom, right), extra), stride);
            case Padding.Same() -> {
                Size2 all = less(span, stride);
                Size2 before =
                        new Size2(Math.max(0, all.height()) / 2, Math.max(0, all.width()) / 2);
                yield new Surplus(before, less(less(all, before), extra), stride);
            }
        };
    }

    private static Size2 less(Size2 a, Size2 b) {
        return new Size2(a.height() - b.height(), a.width() - b.width());
    }

    /// {@return whether opposite sides lose equally many cells}
    boolean isCutAlike() {
        return before.equals(after);
    }

    /// {@return the step over an input with as many zeros behind it as the missing cells need, its
    /// result cut to size}
    Step cutFrom(Step whole) {
        Size2 zeros =
                new Size2(
                        inputs(after.height(), stride.height()),
                        inputs(after.width(), stride.width()));
        Border border = new Border(0, 0, zeros.height(), zeros.width());
        Border cut =
                new Border(
                        before.height(),
                        before.width(),
                        after.height() + zeros.height() * stride.height(),
                        after.width() + zeros.width() * stride.width());
        return Cropped.with(cut, border.isNone() ? whole : Padded.with(0, border, whole));
    }

    /// Input cells whose strides make up for what is missing.
    private static int inputs(int after, int stride) {
        return (Math.max(0, -after) + stride - 1) / stride;
    }
}
