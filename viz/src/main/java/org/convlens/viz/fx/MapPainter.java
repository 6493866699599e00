package org.convlens.viz.fx;

import javafx.scene.image.Image;

import org.convlens.receptivefield.Box;
import org.convlens.viz.color.MarkColor;
import org.convlens.viz.diagram.Area;
import org.convlens.viz.diagram.Spot;
import org.convlens.viz.raster.ArgbImage;
import org.convlens.viz.raster.Cell;
import org.convlens.viz.raster.CellGrid;
import org.convlens.viz.raster.Contour;
import org.convlens.viz.raster.Picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// One drawing of a large map: its cells, their values, and what is marked on it.
///
/// @param pen to draw with
/// @param picture what is drawn
/// @param grid where its cells lie
record MapPainter(Pen pen, Picture picture, CellGrid grid) {

    /// The least side of a cell with its value in it, in em: 28 pixels at the usual 13.
    private static final double LABELLED_CELL = 28.0 / 13;

    /// How large values are written, in em, the largest first.
    private static final List<Double> LABELS = List.of(0.85, 0.76, 0.68);

    /// How strongly padding is tinted.
    private static final double PADDING = 0.45;

    /// How strongly cells that nothing reads are covered.
    private static final double FADED = 0.6;

    /// From the edge of the picture to the plate with the value, in pixels.
    private static final double MARGIN = 4;

    void picture(Image image) {
        pen.image(image, new Area(grid.left(), grid.top(), grid.width(), grid.height()));
        boolean oneNumberPerCell = picture.valuesAt(new Cell(0, 0)).size() == 1;
        if (oneNumberPerCell && grid.pitch() >= LABELLED_CELL * pen.em()) {
            values(picture.raster());
        }
    }

    /// A value in three figures, and as short as can be.
    private record Label(Cell cell, String brief, String shortest) {

        static Label of(Cell cell, double value) {
            String brief = Numerals.brief(value);
            String hundredths = Numerals.hundredths(value);
            return new Label(
                    cell, brief, hundredths.length() < brief.length() ? hundredths : brief);
        }
    }

    /// All values or none, as large as they fit: some without the others would mislead.
    private void values(ArgbImage colors) {
        List<Label> labels = labels();
        String longest =
                labels.stream()
                        .map(Label::shortest)
                        .max(Comparator.comparingInt(String::length))
                        .orElse("");
        LABELS.stream()
                .map(pen::sized)
                .filter(sized -> sized.width(longest) <= room())
                .findFirst()
                .ifPresent(sized -> labels.forEach(label -> write(label, sized, colors)));
    }

    private double room() {
        return grid.pitch() - 3;
    }

    private List<Label> labels() {
        List<Label> labels = new ArrayList<>();
        for (int row = 0; row < picture.size().height(); row++) {
            for (int column = 0; column < picture.size().width(); column++) {
                Cell cell = new Cell(row, column);
                labels.add(Label.of(cell, picture.valuesAt(cell).getFirst()));
            }
        }
        return labels;
    }

    private void write(Label label, Pen sized, ArgbImage colors) {
        Cell cell = label.cell();
        String text = sized.width(label.brief()) <= room() ? label.brief() : label.shortest();
        sized.centred(
                text,
                grid.x(cell.column() + 0.5),
                grid.y(cell.row() + 0.5),
                Inks.on(colors.at(cell.row(), cell.column())));
    }

    /// Tints the cells around the picture, which hold padding.
    void padding(CellGrid all) {
        pen.fill(
                pen.inks().line().deriveColor(0, 1, 1, PADDING),
                new Area(all.left(), all.top(), all.width(), all.height()));
    }

    void fill(Cell cell, int argb) {
        pen.fill(
                FxPictures.color(argb),
                area(new Box(cell.row(), cell.column(), cell.row(), cell.column())));
    }

    void cell(Cell cell) {
        box(new Box(cell.row(), cell.column(), cell.row(), cell.column()));
    }

    void contour(Contour contour) {
        sides(contour, MarkColor.HALO, 3);
        sides(contour, MarkColor.CONTOUR, 1.5);
    }

    private void sides(Contour contour, MarkColor color, double width) {
        pen.g().setStroke(FxPictures.color(color.argb()));
        pen.g().setLineWidth(width);
        for (Contour.Side side : contour.sides()) {
            double x = grid.x(side.cell().column());
            double y = grid.y(side.cell().row());
            double right = side.top() ? x + grid.pitch() : x;
            double bottom = side.top() ? y : y + grid.pitch();
            pen.g().strokeLine(new Spot(x, y), new Spot(right, bottom));
        }
    }

    void box(Box box) {
        pen.mark(FxPictures.color(MarkColor.CELL.argb()), area(box));
    }

    /// Fades cells and draws a cross over each.
    void crossedOut(Box box) {
        pen.fill(pen.inks().surface().deriveColor(0, 1, 1, FADED), area(box));
        pen.g().setStroke(pen.inks().text());
        pen.g().setLineWidth(1);
        for (int row = box.top(); row <= box.bottom(); row++) {
            for (int column = box.left(); column <= box.right(); column++) {
                cross(area(Box.of(row, column)));
            }
        }
    }

    private void cross(Area cell) {
        double right = cell.x() + cell.width();
        double bottom = cell.y() + cell.height();
        pen.g().strokeLine(new Spot(cell.x(), cell.y()), new Spot(right, bottom));
        pen.g().strokeLine(new Spot(cell.x(), bottom), new Spot(right, cell.y()));
    }

    void formerBox(Box box) {
        pen.dashed(FxPictures.color(MarkColor.CELL.argb()), area(box));
    }

    private Area area(Box box) {
        double x = grid.x(box.left());
        double y = grid.y(box.top());
        return new Area(x, y, grid.x(box.right() + 1) - x, grid.y(box.bottom() + 1) - y);
    }

    /// Writes a cell's place and value at the bottom of the picture, or at its top while the cell
    /// is in the lower half.
    void readout(Cell cell, double height) {
        List<String> text =
                List.of(Texts.text("cell.readout", cell, Numerals.brief(picture.valuesAt(cell))));
        double plate = pen.plateArea(text).height();
        double top = Math.max(0, grid.top()) + MARGIN;
        double bottom = Math.min(height, grid.top() + grid.height()) - plate - MARGIN;
        boolean low = grid.y(cell.row()) > (top + bottom) / 2;
        pen.plate(text, Math.max(0, grid.left()) + MARGIN, low ? top : bottom);
    }
}
