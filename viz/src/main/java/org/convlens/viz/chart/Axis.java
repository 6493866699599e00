package org.convlens.viz.chart;

/// A straight scale from data to pixels: `pixel = start + (value − from) / (to − from) · (end −
/// start)`.
///
/// @param from the value at the start
/// @param to the value at the end; above `from`
/// @param start where `from` is drawn, in pixels
/// @param end where `to` is drawn, in pixels; smaller than `start` for an axis that points up
public record Axis(double from, double to, double start, double end) {

    /// Checks that the axis covers something.
    ///
    /// @throws IllegalArgumentException if `to` is not above `from`
    public Axis {
        if (!(from < to)) {
            throw new IllegalArgumentException(
                    "An axis goes from a lower to a higher value; received: %s to %s"
                            .formatted(from, to));
        }
    }

    /// {@return where a value is drawn, in pixels; beyond the ends for values beyond them}
    ///
    /// @param value in the data's units
    public double pixel(double value) {
        return start + (value - from) / (to - from) * (end - start);
    }

    /// {@return the value drawn at a place}
    ///
    /// @param pixel in pixels
    public double value(double pixel) {
        return from + (pixel - start) / (end - start) * (to - from);
    }
}
