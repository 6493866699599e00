package org.convlens.app.cli;

/// A cell as it is written: `ROW,COL`.
///
/// @param row from 0
/// @param column from 0
record CellText(int row, int column) {

    /// {@return the cell that a text names}
    static CellText parse(String text) {
        if (!text.matches("\\d{1,6},\\d{1,6}")) {
            throw CommandException.badInput(
                    "A cell is a row and a column, such as 0,3; received: " + text);
        }
        String[] parts = text.split(",", -1);
        return new CellText(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }
}
