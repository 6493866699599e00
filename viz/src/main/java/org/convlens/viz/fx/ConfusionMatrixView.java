package org.convlens.viz.fx;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;
import org.convlens.viz.diagram.Area;
import org.convlens.viz.raster.Cell;
import org.convlens.viz.raster.CellGrid;
import org.convlens.viz.raster.Confusion;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// Which classes were taken for which: rows are true classes, columns are answers, with recall at
/// the right and precision below.
///
/// Hovering says a cell in words, a click or the arrow keys select one, Escape lets it go.
public final class ConfusionMatrixView extends CanvasView {

    private final ObjectProperty<@Nullable Confusion> confusion =
            new SimpleObjectProperty<>(this, "confusion");
    private final ObjectProperty<List<String>> classNames =
            new SimpleObjectProperty<>(this, "classNames", List.of());
    private final BooleanProperty pixels = new SimpleBooleanProperty(this, "pixels");
    private final CellCursor cursor = new CellCursor(this, "selectedCell");

    /// Makes an empty matrix.
    public ConfusionMatrixView() {
        super("confusion-matrix-view", AccessibleRole.TABLE_VIEW, new EmSizes(16, 14, 34, 30));
        repaintOn(confusion, classNames, pixels, cursor.hovered(), cursor.kept());
        List.of(confusion, classNames, pixels, cursor.active())
                .forEach(value -> value.addListener(_ -> describe()));
        setOnMouseMoved(event -> cursor.hovered().set(cellAt(event).orElse(null)));
        setOnMouseExited(_ -> cursor.hovered().set(null));
        setOnMouseClicked(event -> cellAt(event).ifPresent(cursor.kept()::set));
        setOnKeyPressed(this::key);
        describe();
    }

    /// {@return the counts; null shows the empty state}
    public ObjectProperty<@Nullable Confusion> confusionProperty() {
        return confusion;
    }

    /// {@return the counts, `[classes, classes]`, a row per true class}
    @Override
    public Optional<Tensor> numbers() {
        return Optional.ofNullable(confusion.get()).map(Confusion::counts);
    }

    /// {@return the classes' names; a class without one is called by its number}
    public ObjectProperty<List<String>> classNamesProperty() {
        return classNames;
    }

    /// {@return whether pixels were counted and not pictures}
    public BooleanProperty pixelsProperty() {
        return pixels;
    }

    /// {@return the cell under the mouse, row: true class, column: answer; null without one}
    public ReadOnlyObjectProperty<@Nullable Cell> hoveredCellProperty() {
        return cursor.hovered().getReadOnlyProperty();
    }

    /// {@return the selected cell, row: true class, column: answer; null without one; may be set}
    public ObjectProperty<@Nullable Cell> selectedCellProperty() {
        return cursor.kept();
    }

    /// {@return where the cells lie, in pixels of this control; empty in the empty state}
    public Optional<CellGrid> grid() {
        return painter().map(ConfusionPainter::grid);
    }

    private Optional<Confusion> counts() {
        return Optional.ofNullable(confusion.get());
    }

    private Optional<ConfusionPainter> painter() {
        return counts().map(counts ->
                new ConfusionPainter(
                        pen(), counts, this::name, new Area(0, 0, innerWidth(), innerHeight())));
    }

    private Optional<Cell> cellAt(MouseEvent event) {
        return grid().flatMap(grid -> grid.cellAt(innerX(event), innerY(event)));
    }

    private String name(int index) {
        return index < classNames.get().size()
                ? classNames.get().get(index)
                : Integer.toString(index);
    }

    private void describe() {
        setAccessibleText(counts().map(this::sentence).orElse(Texts.text("confusion.none")));
    }

    private String sentence(Confusion counts) {
        Cell cell = cursor.active().get();
        return cell == null || !cell.isIn(Size2.square(counts.classes()))
                ? Texts.text("confusion.accessible", counts.classes())
                : sentence(counts, cell);
    }

    private String sentence(Confusion counts, Cell cell) {
        return Texts.text(
                pixels.get() ? "confusion.cell.pixels" : "confusion.cell",
                Numerals.whole(counts.count(cell)),
                Numerals.whole(counts.ofClass(cell.row())),
                name(cell.row()),
                name(cell.column()));
    }

    private void key(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        counts().filter(counts -> plain && hears(event.getCode(), counts))
                .ifPresent(_ -> event.consume());
    }

    private boolean hears(KeyCode code, Confusion counts) {
        return cursor.hears(code, Size2.square(counts.classes()), new Cell(0, 0));
    }

    @Override
    void paint(Pen pen) {
        painter()
                .ifPresentOrElse(
                        this::paintMatrix,
                        () -> {
                            String text = pen.fitting(Texts.text("confusion.none"), innerWidth());
                            pen.centred(
                                    text, innerWidth() / 2, innerHeight() / 2, pen.inks().muted());
                        });
    }

    private void paintMatrix(ConfusionPainter painter) {
        painter.cells();
        painter.names();
        painter.margins();
        Cell selected = cursor.kept().get();
        if (selected != null) {
            painter.mark(selected);
        }
        painter.sentence(getAccessibleText());
    }
}
