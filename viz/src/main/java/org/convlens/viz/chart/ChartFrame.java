package org.convlens.viz.chart;

import java.util.List;
import java.util.Optional;

/// The part of the plane that a chart shows, in the data's units.
///
/// @param left the smallest x
/// @param right the largest x; above `left`
/// @param low the smallest y
/// @param high the largest y; above `low`
public record ChartFrame(double left, double right, double low, double high) {

    /// {@return the smallest frame around all finite points; empty where there are none}
    ///
    /// @param curves any number of curves
    public static Optional<ChartFrame> around(List<Series> curves) {
        return curves.stream()
                .flatMap(curve -> curve.extent().stream())
                .reduce(ChartFrame::union)
                .map(ChartFrame::opened);
    }

    /// {@return this frame with another height}
    ///
    /// @param newLow the smallest y
    /// @param newHigh the largest y; above `newLow`
    public ChartFrame between(double newLow, double newHigh) {
        return new ChartFrame(left, right, newLow, newHigh);
    }

    /// {@return the x axis on a stretch of the screen}
    ///
    /// @param start of the stretch, in pixels
    /// @param end of the stretch, in pixels
    public Axis x(double start, double end) {
        return new Axis(left, right, start, end);
    }

    /// {@return the frame around one point, without width and height}
    static ChartFrame around(double x, double y) {
        return new ChartFrame(x, x, y, y);
    }

    /// {@return the smallest frame around both}
    ChartFrame union(ChartFrame other) {
        return new ChartFrame(
                Math.min(left, other.left),
                Math.max(right, other.right),
                Math.min(low, other.low),
                Math.max(high, other.high));
    }

    /// Gives a frame without width or height one unit of it, or a tenth of the value.
    private ChartFrame opened() {
        double width = right > left ? 0 : 1;
        double height = high > low ? 0 : Math.max(Math.abs(low) * 0.1, 1e-6);
        return new ChartFrame(left, right + width, low - height, high + height);
    }
}
