package org.convlens.viz.raster;

import org.convlens.tensor.Size2;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// The line around some cells of a picture: every side between a cell that belongs to them and one
/// that does not, or the border.
///
/// @param sides in no order that matters
public record Contour(List<Side> sides) {

    /// A line around nothing.
    public static final Contour NONE = new Contour(List.of());

    /// One side of a cell.
    ///
    /// @param cell which one
    /// @param top whether it is its upper side; otherwise its left one
    public record Side(Cell cell, boolean top) {}

    /// Copies the list.
    public Contour {
        sides = List.copyOf(sides);
    }

    /// {@return the line around the cells for which something holds}
    ///
    /// @param size of the picture
    /// @param inside says it of a cell of the picture
    public static Contour around(Size2 size, Predicate<Cell> inside) {
        Predicate<Cell> holds = cell -> cell.isIn(size) && inside.test(cell);
        List<Side> sides = new ArrayList<>();
        for (int row = 0; row <= size.height(); row++) {
            for (int column = 0; column <= size.width(); column++) {
                Cell cell = new Cell(row, column);
                boolean here = holds.test(cell);
                if (here != holds.test(new Cell(row - 1, column))) {
                    sides.add(new Side(cell, true));
                }
                if (here != holds.test(new Cell(row, column - 1))) {
                    sides.add(new Side(cell, false));
                }
            }
        }
        return new Contour(sides);
    }
}
