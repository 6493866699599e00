package org.convlens.plan;

import org.convlens.network.Padding;
import org.convlens.network.Window;
import org.convlens.receptivefield.FieldStep;
import org.convlens.tensor.Size2;

import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/// A window sliding over maps of a known size.
///
/// @param rows the vertical axis
/// @param columns the horizontal axis
public record Slide(SlidingAxis rows, SlidingAxis columns) {

    /// {@return a window over maps of a size, its padding resolved}
    ///
    /// @param window kernel, stride, dilation and padding
    /// @param plane rows and columns of the maps
    public static Slide of(Window window, Size2 plane) {
        SlidingAxis rows =
                new SlidingAxis(
                        plane.height(),
                        window.kernel().height(),
                        window.stride().height(),
                        window.dilation().height(),
                        0,
                        0);
        SlidingAxis columns =
                new SlidingAxis(
                        plane.width(),
                        window.kernel().width(),
                        window.stride().width(),
                        window.dilation().width(),
                        0,
                        0);
        return new Slide(rows, columns).padded(window.padding());
    }

    private Slide padded(Padding padding) {
        return switch (padding) {
            case Padding.Valid _ -> this;
            case Padding.Same _ -> new Slide(rows.same(), columns.same());
            case Padding.Explicit(int top, int left, int bottom, int right) ->
                    new Slide(rows.padded(top, bottom), columns.padded(left, right));
        };
    }

    boolean both(Predicate<SlidingAxis> condition) {
        return condition.test(rows) && condition.test(columns);
    }

    boolean either(Predicate<SlidingAxis> condition) {
        return condition.test(rows) || condition.test(columns);
    }

    Size2 size(ToIntFunction<SlidingAxis> measure) {
        return new Size2(measure.applyAsInt(rows), measure.applyAsInt(columns));
    }

    /// {@return the number of positions on each axis}
    public Size2 out() {
        return size(SlidingAxis::out);
    }

    /// {@return the window between the cells that come out and those that go in}
    public FieldStep step() {
        return FieldStep.of(
                size(SlidingAxis::span), size(SlidingAxis::stride), size(SlidingAxis::before));
    }

    /// The window of this slide with its padding written out.
    Window window() {
        return new Window(
                size(SlidingAxis::kernel),
                size(SlidingAxis::stride),
                size(SlidingAxis::dilation),
                padding());
    }

    /// The padding of this slide, written out.
    Padding padding() {
        return either(axis -> axis.before() + axis.after() > 0)
                ? new Padding.Explicit(
                        rows.before(), columns.before(), rows.after(), columns.after())
                : new Padding.Valid();
    }
}
