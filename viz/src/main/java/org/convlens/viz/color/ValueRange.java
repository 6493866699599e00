package org.convlens.viz.color;

import org.convlens.tensor.Tensor;

/// The values at the two ends of a colour scale.
///
/// @param low the value of the first colour
/// @param high the value of the last colour; at least `low`
public record ValueRange(double low, double high) {

    /// From 0 to 1: pictures and probabilities.
    public static final ValueRange UNIT = new ValueRange(0, 1);

    /// Checks the order of the ends.
    ///
    /// @throws IllegalArgumentException if an end is not a number or the low end is the higher one
    public ValueRange {
        if (!(low <= high)) {
            throw new IllegalArgumentException(
                    "A value range goes from a lower to a higher number; received: %s to %s"
                            .formatted(low, high));
        }
    }

    /// {@return the smallest range around all numbers of a tensor; {@link #UNIT} where there are
    /// none}
    ///
    /// @param tensor any shape; what is not finite is left out
    public static ValueRange of(Tensor tensor) {
        return of(tensor.values(), 0, tensor.values().length);
    }

    /// {@return the smallest range around one entry along the first axis: a map of a layer}
    ///
    /// @param tensor `[maps, ...]`; what is not finite is left out
    /// @param index the entry, from 0
    public static ValueRange ofEntry(Tensor tensor, int index) {
        int length = tensor.values().length / tensor.shape().size(0);
        return of(tensor.values(), index * length, (index + 1) * length);
    }

    /// {@return the range from `−m` to `m`, where `m` is the largest distance from 0 in this range;
    /// `m` is 1 where that is 0, so that nothing but zeros is shown as zero}
    public ValueRange symmetric() {
        double reach = Math.max(Math.abs(low), Math.abs(high));
        return reach == 0 ? new ValueRange(-1, 1) : new ValueRange(-reach, reach);
    }

    /// {@return the smallest range around this one and another}
    ///
    /// @param other another range
    public ValueRange union(ValueRange other) {
        return new ValueRange(Math.min(low, other.low), Math.max(high, other.high));
    }

    /// {@return this range as a colour map wants it: symmetric where its middle stands for zero}
    ///
    /// @param colors the colour map
    public ValueRange fitting(ColorMap colors) {
        return colors.isDiverging() ? symmetric() : this;
    }

    /// Where a value lies: `(value − low) / (high − low)`.
    ///
    /// @param value any number
    /// @return 0 at the low end, 1 at the high end, outside that beyond them; in a range of one
    ///   value, which has no extent, that value is at 0
    public double fraction(double value) {
        double width = high - low;
        return width == 0 ? Math.signum(value - low) : (value - low) / width;
    }

    private static ValueRange of(float[] values, int from, int to) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            float value = values[i];
            if (Float.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        return low <= high ? new ValueRange(low, high) : UNIT;
    }
}
