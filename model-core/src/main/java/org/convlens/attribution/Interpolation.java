package org.convlens.attribution;

/// Linear interpolation along one axis, centres of cells on centres of cells.
///
/// @param from how many cells there are
/// @param to how many there shall be
record Interpolation(int from, int to) {

    private double position(int cell) {
        return Math.clamp((cell + 0.5) * from / to - 0.5, 0, from - 1);
    }

    /// {@return a neighbour of the new cell's place}
    ///
    /// @param side 0 for the one before, 1 for the one after
    int source(int cell, int side) {
        return Math.min(from - 1, (int) position(cell) + side);
    }

    /// {@return how much that neighbour counts}
    double weight(int cell, int side) {
        double share = position(cell) - (int) position(cell);
        return side == 1 ? share : 1 - share;
    }
}
