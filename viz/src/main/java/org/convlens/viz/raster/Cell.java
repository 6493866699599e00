package org.convlens.viz.raster;

import org.convlens.tensor.Size2;

/// One cell of a map, or one pixel of a picture.
///
/// @param row from 0 at the top
/// @param column from 0 at the left
public record Cell(int row, int column) {

    /// {@return this cell moved and kept inside a map}
    ///
    /// @param rows how far down, negative for up
    /// @param columns how far right, negative for left
    /// @param size the map's rows and columns
    public Cell moved(int rows, int columns, Size2 size) {
        return new Cell(
                Math.clamp((long) row + rows, 0, size.height() - 1),
                Math.clamp((long) column + columns, 0, size.width() - 1));
    }

    /// {@return whether a map has this cell}
    ///
    /// @param size the map's rows and columns
    public boolean isIn(Size2 size) {
        return row >= 0 && column >= 0 && row < size.height() && column < size.width();
    }

    /// {@return the cell as people write it, such as `[9, 14]`: row, column}
    @Override
    public String toString() {
        return "[" + row + ", " + column + "]";
    }
}
