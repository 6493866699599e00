package org.convlens.viz.fx;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

import org.convlens.viz.raster.Cell;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/// A brush over the cells of a map: a drag, a click, or Enter on the pinned cell makes a stroke.
///
/// The map itself stays as it is: whoever listens decides what a stroke means.
public final class CellBrush {

    private final ObjectProperty<@Nullable Integer> ink = new SimpleObjectProperty<>(this, "ink");
    private final ObservableSet<Cell> cells = FXCollections.observableSet(new LinkedHashSet<>());
    private Consumer<Set<Cell>> listener = _ -> {};
    private @Nullable Cell last;

    CellBrush() {}

    /// {@return the packed colour that a stroke has until it is finished; null while there is no
    /// brush and a drag moves the picture}
    public ObjectProperty<@Nullable Integer> inkProperty() {
        return ink;
    }

    /// Says who hears of finished strokes.
    ///
    /// @param newListener gets the cells of each stroke
    public void onStroke(Consumer<Set<Cell>> newListener) {
        listener = newListener;
    }

    boolean isOn() {
        return ink.get() != null;
    }

    /// {@return the cells of the stroke that is being made}
    ObservableSet<Cell> cells() {
        return cells;
    }

    /// Goes on to a cell, over all cells between.
    void moveTo(Cell cell) {
        if (isOn()) {
            Cell from = last == null ? cell : last;
            int steps =
                    Math.max(
                            1,
                            Math.max(
                                    Math.abs(cell.row() - from.row()),
                                    Math.abs(cell.column() - from.column())));
            for (int step = 0; step <= steps; step++) {
                cells.add(between(from, cell, (double) step / steps));
            }
            last = cell;
        }
    }

    private static Cell between(Cell from, Cell to, double share) {
        return new Cell(
                (int) Math.round(from.row() + share * (to.row() - from.row())),
                (int) Math.round(from.column() + share * (to.column() - from.column())));
    }

    /// Ends the stroke.
    ///
    /// @return whether there was one
    boolean lift() {
        Set<Cell> stroke = Set.copyOf(cells);
        cells.clear();
        last = null;
        if (!stroke.isEmpty()) {
            listener.accept(stroke);
        }
        return !stroke.isEmpty();
    }

    /// Makes a stroke of one cell.
    ///
    /// @return whether there is a brush and a cell
    boolean dab(@Nullable Cell cell) {
        if (cell != null) {
            moveTo(cell);
        }
        return lift();
    }
}
