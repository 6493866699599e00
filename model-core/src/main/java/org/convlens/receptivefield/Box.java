package org.convlens.receptivefield;

import org.convlens.tensor.Size2;

/// A rectangle of cells, all four edges inside it; may reach beyond the picture into padding.
///
/// @param top first row
/// @param left first column
/// @param bottom last row
/// @param right last column
public record Box(int top, int left, int bottom, int right) {

    /// {@return one cell}
    ///
    /// @param row its row
    /// @param column its column
    public static Box of(int row, int column) {
        return new Box(row, column, row, column);
    }

    /// {@return the cells below that this rectangle sees through a window}
    ///
    /// @param step the window between the two
    public Box through(FieldStep step) {
        StepAxis rows = step.rows();
        StepAxis columns = step.columns();
        return new Box(
                rows.first(top), columns.first(left), rows.last(bottom), columns.last(right));
    }

    /// {@return the smallest rectangle around both}
    ///
    /// @param other another rectangle
    public Box joinedWith(Box other) {
        return new Box(
                Math.min(top, other.top),
                Math.min(left, other.left),
                Math.max(bottom, other.bottom),
                Math.max(right, other.right));
    }

    /// {@return the part that lies on a map or picture}
    ///
    /// @param plane its height and width
    public Box clippedTo(Size2 plane) {
        return new Box(
                Math.max(top, 0),
                Math.max(left, 0),
                Math.min(bottom, plane.height() - 1),
                Math.min(right, plane.width() - 1));
    }
}
