package org.convlens.dataset;

/// One axis of a resizing: target cell `i` covers the source from `start + i · step` to `start + (i
/// +
/// 1) · step`.
///
/// @param source cells of the source
/// @param target cells of the target
/// @param start where the first target cell begins, in source cells; negative where there is a
///   border
/// @param step source cells per target cell
record AxisWindow(int source, int target, double start, double step) {

    /// {@return the window around the centre of the source}
    static AxisWindow of(int source, int target, double step) {
        return new AxisWindow(source, target, (source - step * target) / 2, step);
    }

    /// {@return the first source cell that a target cell touches}
    int first(int cell) {
        return Math.clamp((long) Math.floor(begin(cell)), 0, source);
    }

    /// {@return one past the last source cell that a target cell touches}
    int end(int cell) {
        return Math.clamp((long) Math.ceil(begin(cell + 1)), 0, source);
    }

    /// {@return the share of a target cell that one source cell covers}
    double weight(int cell, int from) {
        double overlap = Math.min(begin(cell + 1), from + 1.0) - Math.max(begin(cell), from);
        return Math.max(0, overlap) / step;
    }

    private double begin(int cell) {
        return start + cell * step;
    }
}
