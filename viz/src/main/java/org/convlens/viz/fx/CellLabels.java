package org.convlens.viz.fx;

import org.convlens.viz.raster.ArgbImage;
import org.convlens.viz.raster.Cell;
import org.convlens.viz.raster.CellGrid;
import org.convlens.viz.raster.Picture;

/// Values written into the cells of a picture, in black or white, whichever reads better.
///
/// Only pictures with one number per cell are labelled.
record CellLabels(Picture picture, CellGrid grid) {

    void paint(Pen pen) {
        if (picture.valuesAt(new Cell(0, 0)).size() > 1) {
            return;
        }
        ArgbImage colors = picture.raster();
        for (int row = 0; row < picture.size().height(); row++) {
            for (int column = 0; column < picture.size().width(); column++) {
                label(pen, new Cell(row, column), colors);
            }
        }
    }

    private void label(Pen pen, Cell cell, ArgbImage colors) {
        String text = Numerals.brief(picture.valuesAt(cell).getFirst());
        if (pen.width(text) <= grid.pitch() - 2) {
            pen.centred(
                    text,
                    grid.x(cell.column() + 0.5),
                    grid.y(cell.row() + 0.5),
                    Inks.on(colors.at(cell.row(), cell.column())));
        }
    }
}
