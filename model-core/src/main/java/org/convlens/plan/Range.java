package org.convlens.plan;

/// The numbers a setting may be.
///
/// @param low the smallest
/// @param high the largest
/// @param open whether the largest itself is excluded
record Range(double low, double high, boolean open) {

    static Range upTo(int high) {
        return new Range(1, high, false);
    }

    boolean contains(double value) {
        return value >= low && (open ? value < high : value <= high);
    }

    /// The value if it is allowed, else another.
    double orElse(double value, double other) {
        return contains(value) ? value : other;
    }

    int nearest(int value) {
        return (int) Math.clamp((double) value, low, high);
    }

    @Override
    public String toString() {
        return Sentences.say(
                open ? "range.open" : "range", Sentences.number(low), Sentences.number(high));
    }
}
