package org.convlens.receptivefield;

/// One axis of a window between two maps.
///
/// @param span cells the window spans
/// @param stride cells from one window to the next
/// @param before padding in front
/// @param scale cells that share one below
record StepAxis(int span, int stride, int before, int scale) {

    /// The first cell below that a cell sees.
    int first(int cell) {
        return below((long) cell * stride - before);
    }

    /// The last cell below that a cell sees.
    int last(int cell) {
        return below((long) cell * stride - before + span - 1);
    }

    private int below(long place) {
        return Math.clamp(Math.floorDiv(place, scale), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
}
