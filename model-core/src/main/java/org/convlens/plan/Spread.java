package org.convlens.plan;

import org.convlens.network.Padding;
import org.convlens.network.TransposedConvolution;
import org.convlens.network.Window;
import org.convlens.receptivefield.FieldStep;
import org.convlens.tensor.Size2;

import java.util.function.ToIntFunction;

/// A transposed convolution over maps of a known size.
///
/// @param rows the vertical axis
/// @param columns the horizontal axis
public record Spread(TransposedAxis rows, TransposedAxis columns) {

    /// {@return a transposed convolution over maps of a size, its padding resolved}
    ///
    /// @param spec its settings
    /// @param plane rows and columns of the maps
    public static Spread of(TransposedConvolution spec, Size2 plane) {
        Window window = spec.window();
        Spread whole =
                new Spread(
                        new TransposedAxis(
                                plane.height(),
                                window.kernel().height(),
                                window.stride().height(),
                                window.dilation().height(),
                                0,
                                0),
                        new TransposedAxis(
                                plane.width(),
                                window.kernel().width(),
                                window.stride().width(),
                                window.dilation().width(),
                                0,
                                0));
        return whole.cut(window.padding()).extended(spec.outputPadding());
    }

    private Spread cut(Padding padding) {
        return switch (padding) {
            case Padding.Valid _ -> this;
            case Padding.Same _ -> new Spread(rows.same(), columns.same());
            case Padding.Explicit(int top, int left, int bottom, int right) ->
                    new Spread(rows.cut(top, bottom), columns.cut(left, right));
        };
    }

    private Spread extended(Size2 cells) {
        return new Spread(
                rows.cut(rows.before(), rows.after() - cells.height()),
                columns.cut(columns.before(), columns.after() - cells.width()));
    }

    /// {@return rows and columns of the result}
    public Size2 out() {
        return size(TransposedAxis::out);
    }

    /// Output cell `o` sees the input cells `⌈(o + before − span + 1) / stride⌉` to `⌊(o + before)
    /// / stride⌋`.
    FieldStep step() {
        return new FieldStep(
                size(TransposedAxis::reach),
                Size2.ONE,
                size(TransposedAxis::reachBefore),
                size(TransposedAxis::stride));
    }

    private Size2 size(ToIntFunction<TransposedAxis> measure) {
        return new Size2(measure.applyAsInt(rows), measure.applyAsInt(columns));
    }
}
