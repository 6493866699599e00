package org.convlens.viz.fx;

import javafx.scene.paint.Color;

import org.convlens.tensor.Size2;
import org.convlens.viz.color.MarkColor;
import org.convlens.viz.diagram.Area;
import org.convlens.viz.raster.ArgbImage;
import org.convlens.viz.raster.Cell;
import org.convlens.viz.raster.CellGrid;
import org.convlens.viz.raster.Confusion;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One drawing of a confusion matrix: where its parts lie, and the parts.
final class ConfusionPainter {

    /// The height of a line of text around the cells, in em.
    private static final double LINE = 1.5;

    private final Pen pen;
    private final Pen small;
    private final Confusion counts;
    private final IntFunction<String> names;
    private final Area area;
    private final double nameWidth;
    private final CellGrid grid;

    ConfusionPainter(Pen pen, Confusion counts, IntFunction<String> names, Area area) {
        this.pen = pen;
        this.small = pen.small();
        this.counts = counts;
        this.names = names;
        this.area = area;
        nameWidth = Math.ceil(Math.min(widestName(), area.width() / 5)) + 1;
        grid = fitted();
    }

    private double widestName() {
        double widest = small.width(Texts.text("confusion.precision"));
        for (int i = 0; i < counts.classes(); i++) {
            widest = Math.max(widest, small.width(names.apply(i)));
        }
        return widest;
    }

    private CellGrid fitted() {
        double line = LINE * pen.em();
        double left = nameWidth + 0.6 * pen.em();
        double right = area.width() - Math.max(percentWidth(), recallWidth()) - 0.8 * pen.em();
        double top = 2 * line;
        double bottom = area.height() - 2 * line;
        double pitch =
                Math.max(1, Math.floor(Math.min(right - left, bottom - top) / counts.classes()));
        return new CellGrid(
                Size2.square(counts.classes()), Math.round(left), Math.round(top), pitch);
    }

    private double percentWidth() {
        return small.width("100.0%");
    }

    private double recallWidth() {
        return small.width(Texts.text("confusion.recall"));
    }

    CellGrid grid() {
        return grid;
    }

    void cells() {
        ArgbImage colors = counts.raster(pen.inks().tone());
        pen.image(
                FxPictures.image(colors),
                new Area(grid.left(), grid.top(), grid.width(), grid.height()));
        boolean numbered = allNumbersFit();
        for (int row = 0; row < counts.classes(); row++) {
            for (int column = 0; column < counts.classes(); column++) {
                cell(new Cell(row, column), colors, numbered);
            }
        }
    }

    private void cell(Cell cell, ArgbImage colors, boolean numbered) {
        Area place = place(cell);
        if (grid.pitch() >= 6) {
            pen.frame(pen.inks().line(), place);
        }
        if (numbered && counts.count(cell) > 0) {
            Color ink = Inks.on(colors.at(cell.row(), cell.column()));
            number(cell)
                    .ifPresent(text -> small.centred(text, place.centreX(), place.centreY(), ink));
        }
    }

    private Optional<String> number(Cell cell) {
        long count = counts.count(cell);
        return longestFitting(Numerals.whole(count), Numerals.thousands(count));
    }

    /// {@return whether every count can be written; some numbers without the others would mislead}
    private boolean allNumbersFit() {
        int cells = counts.classes() * counts.classes();
        return IntStream.range(0, cells)
                .mapToObj(i -> new Cell(i / counts.classes(), i % counts.classes()))
                .allMatch(cell -> number(cell).isPresent());
    }

    private Optional<String> longestFitting(String... texts) {
        return Stream.of(texts).filter(text -> small.width(text) <= grid.pitch() - 2).findFirst();
    }

    private Area place(Cell cell) {
        return new Area(grid.x(cell.column()), grid.y(cell.row()), grid.pitch(), grid.pitch());
    }

    /// Writes the names of rows and columns where they fit.
    void names() {
        double above = grid.top() - 0.7 * pen.em();
        small.left(Texts.text("confusion.axes"), grid.left(), 0.7 * pen.em(), pen.inks().muted());
        for (int i = 0; i < counts.classes(); i++) {
            if (rowsAreReadable()) {
                String name = small.fitting(names.apply(i), nameWidth);
                small.left(name, 0, grid.y(i + 0.5), pen.inks().text());
            }
            String name = small.fitting(names.apply(i), grid.pitch() - 2);
            if (small.width(name) <= grid.pitch()) {
                small.centred(name, grid.x(i + 0.5), above, pen.inks().text());
            }
        }
    }

    private boolean rowsAreReadable() {
        return grid.pitch() >= 0.9 * pen.em();
    }

    /// Writes recall at the right and precision below, in per cent.
    void margins() {
        double right = grid.x(counts.classes()) + 0.5 * pen.em() + recallWidth();
        double below = grid.y(counts.classes()) + 0.8 * pen.em();
        small.left(
                Texts.text("confusion.recall"),
                right - recallWidth(),
                grid.top() - 0.7 * pen.em(),
                pen.inks().muted());
        small.left(
                small.fitting(Texts.text("confusion.precision"), nameWidth),
                0,
                below,
                pen.inks().muted());
        for (int i = 0; i < counts.classes(); i++) {
            if (rowsAreReadable()) {
                small.figures(share(counts.recall(i)), right, grid.y(i + 0.5), pen.inks().muted());
            }
            double middle = grid.x(i + 0.5);
            double precision = counts.precision(i);
            longestFitting(share(precision), Numerals.roundPercent(precision))
                    .ifPresent(text -> small.centred(text, middle, below, pen.inks().muted()));
        }
    }

    private static String share(double share) {
        return Double.isNaN(share) ? "–" : Numerals.percent(share);
    }

    void mark(Cell cell) {
        pen.mark(FxPictures.color(MarkColor.CELL.argb()), place(cell).grown(-2));
    }

    /// Writes what the active cell means under the matrix.
    void sentence(String text) {
        double y = grid.y(counts.classes()) + (LINE + 0.8) * pen.em();
        pen.left(pen.fitting(text, area.width()), 0, y, pen.inks().text());
    }
}
