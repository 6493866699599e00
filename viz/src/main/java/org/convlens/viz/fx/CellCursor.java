package org.convlens.viz.fx;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.KeyCode;

import org.convlens.tensor.Size2;
import org.convlens.viz.raster.Cell;
import org.jspecify.annotations.Nullable;

/// The cell under the mouse and the cell that is kept, of a control made of cells.
final class CellCursor {

    private final ReadOnlyObjectWrapper<@Nullable Cell> hovered;
    private final ObjectProperty<@Nullable Cell> kept;
    private final ObjectBinding<@Nullable Cell> active;

    /// A cursor on no cell.
    ///
    /// @param control whose cells these are
    /// @param keptName what the control calls the kept cell
    CellCursor(CanvasView control, String keptName) {
        hovered = new ReadOnlyObjectWrapper<>(control, "hoveredCell");
        kept = new SimpleObjectProperty<>(control, keptName);
        active = Bindings.createObjectBinding(this::hoveredOrKept, hovered, kept);
    }

    ReadOnlyObjectWrapper<@Nullable Cell> hovered() {
        return hovered;
    }

    ObjectProperty<@Nullable Cell> kept() {
        return kept;
    }

    /// {@return the hovered cell, else the kept one}
    ObjectBinding<@Nullable Cell> active() {
        return active;
    }

    private @Nullable Cell hoveredOrKept() {
        Cell over = hovered.get();
        return over == null ? kept.get() : over;
    }

    /// Walks with an arrow key, or lets the kept cell go with Escape.
    ///
    /// @param code the key
    /// @param cells how many rows and columns there are
    /// @param start where an arrow begins without a cell
    /// @return whether the key meant something
    boolean hears(KeyCode code, Size2 cells, Cell start) {
        return switch (code) {
            case UP -> walk(-1, 0, cells, start);
            case DOWN -> walk(1, 0, cells, start);
            case LEFT -> walk(0, -1, cells, start);
            case RIGHT -> walk(0, 1, cells, start);
            case ESCAPE -> letGo();
            default -> false;
        };
    }

    private boolean walk(int rows, int columns, Size2 cells, Cell start) {
        Cell from = hoveredOrKept();
        hovered.set(null);
        kept.set(from == null ? start : from.moved(rows, columns, cells));
        return true;
    }

    private boolean letGo() {
        boolean held = kept.get() != null;
        kept.set(null);
        return held;
    }
}
