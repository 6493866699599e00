package org.convlens.inspection;

/// The smallest and the largest of some numbers; what is not finite does not count.
///
/// @param least 0 if there are no finite numbers
/// @param greatest likewise
public record Range(float least, float greatest) {

    /// {@return the range of some values}
    ///
    /// @param values at least one
    public static Range of(float[] values) {
        float least = Float.POSITIVE_INFINITY;
        float greatest = Float.NEGATIVE_INFINITY;
        for (float value : values) {
            if (Float.isFinite(value)) {
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
            }
        }
        return least <= greatest ? new Range(least, greatest) : new Range(0, 0);
    }

    /// {@return the range of both}
    ///
    /// @param other another range
    public Range and(Range other) {
        return new Range(Math.min(least, other.least), Math.max(greatest, other.greatest));
    }

    /// {@return the larger of the two magnitudes: what a signed colour scale around 0 reaches to}
    public float magnitude() {
        return Math.max(Math.abs(least), Math.abs(greatest));
    }
}
