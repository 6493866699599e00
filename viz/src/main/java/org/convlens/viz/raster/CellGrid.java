package org.convlens.viz.raster;

import org.convlens.tensor.Size2;

import java.util.Optional;

/// Where the cells of a picture lie on a surface: square cells, the first one's corner at an
/// origin.
///
/// @param cells rows and columns
/// @param left the left edge of column 0, in pixels
/// @param top the top edge of row 0, in pixels
/// @param pitch the side of a cell, in pixels; above 0
public record CellGrid(Size2 cells, double left, double top, double pitch) {

    /// {@return the grid that fills a surface and stands in its middle}
    ///
    /// The pitch is a whole number of pixels where that leaves less than an eighth of the surface
    /// empty, so that all cells look the same size.
    ///
    /// @param cells rows and columns
    /// @param width of the surface, in pixels
    /// @param height of the surface, in pixels
    public static CellGrid fitting(Size2 cells, double width, double height) {
        double exact = Math.min(width / cells.width(), height / cells.height());
        double whole = Math.floor(exact);
        double pitch = whole >= exact * 0.875 ? whole : exact;
        return centred(cells, width, height, Math.max(pitch, Double.MIN_NORMAL));
    }

    /// {@return the grid with a given pitch in the middle of a surface}
    ///
    /// @param cells rows and columns
    /// @param width of the surface, in pixels
    /// @param height of the surface, in pixels
    /// @param pitch the side of a cell, in pixels
    public static CellGrid centred(Size2 cells, double width, double height, double pitch) {
        return new CellGrid(
                cells,
                Math.round((width - cells.width() * pitch) / 2),
                Math.round((height - cells.height() * pitch) / 2),
                pitch);
    }

    /// {@return the cell under a point, if there is one}
    ///
    /// @param x in pixels
    /// @param y in pixels
    public Optional<Cell> cellAt(double x, double y) {
        Cell cell =
                new Cell((int) Math.floor((y - top) / pitch), (int) Math.floor((x - left) / pitch));
        return Optional.of(cell).filter(found -> found.isIn(cells));
    }

    /// {@return the left edge of a column, in pixels}
    ///
    /// @param column from 0; the number of columns gives the right edge of the last
    public double x(double column) {
        return left + column * pitch;
    }

    /// {@return the top edge of a row, in pixels}
    ///
    /// @param row from 0; the number of rows gives the bottom edge of the last
    public double y(double row) {
        return top + row * pitch;
    }

    /// {@return the width of all columns, in pixels}
    public double width() {
        return cells.width() * pitch;
    }

    /// {@return the height of all rows, in pixels}
    public double height() {
        return cells.height() * pitch;
    }

    /// {@return the cells of this grid without some at each edge}
    ///
    /// @param margin how many rows and columns are left out on each side
    public CellGrid inside(int margin) {
        Size2 inner = new Size2(cells.height() - 2 * margin, cells.width() - 2 * margin);
        return new CellGrid(inner, x(margin), y(margin), pitch);
    }

    /// {@return this grid enlarged about a point that stays where it is}
    ///
    /// @param factor above 1 enlarges, below 1 shrinks
    /// @param x of the fixed point, in pixels
    /// @param y of the fixed point, in pixels
    public CellGrid zoomed(double factor, double x, double y) {
        return new CellGrid(cells, x + (left - x) * factor, y + (top - y) * factor, pitch * factor);
    }

    /// {@return this grid shifted}
    ///
    /// @param dx to the right, in pixels
    /// @param dy downwards, in pixels
    public CellGrid shifted(double dx, double dy) {
        return new CellGrid(cells, left + dx, top + dy, pitch);
    }
}
