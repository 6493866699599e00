package org.convlens.viz.fx;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.convlens.receptivefield.Box;
import org.convlens.tensor.Size2;
import org.convlens.viz.color.MarkColor;
import org.convlens.viz.diagram.Area;

import java.util.List;

/// What a cell sees on every layer below it: one small map per layer, each with its box.
///
/// Moving the boxes draws no map anew.
public final class FieldPathView extends PictureGridView {

    /// How far a box may reach beyond its tile, in em.
    private static final double OVERHANG = 0.25;

    private final ObjectProperty<List<Box>> boxes =
            new SimpleObjectProperty<>(this, "boxes", List.of());

    /// Makes a path without layers.
    public FieldPathView() {
        super("field-path-view");
        captionsProperty().set(true);
        repaintOn(boxes);
        tilesChanged();
    }

    /// {@return the box on each map; what lies in padding reaches over the edge}
    public ObjectProperty<List<Box>> boxesProperty() {
        return boxes;
    }

    @Override
    void paintMark(Pen pen, int index, Area tile) {
        if (index < boxes.get().size()) {
            Size2 size = picturesProperty().get().get(index).size();
            pen.mark(
                    FxPictures.color(MarkColor.CELL.argb()),
                    area(boxes.get().get(index), size, tile),
                    tile.grown(OVERHANG * pen.em()));
        }
    }

    private static Area area(Box box, Size2 size, Area tile) {
        double pitch = tile.width() / Math.max(size.width(), size.height());
        double left = tile.x() + (tile.width() - pitch * size.width()) / 2;
        double top = tile.y() + (tile.height() - pitch * size.height()) / 2;
        return new Area(
                left + box.left() * pitch,
                top + box.top() * pitch,
                (box.right() - box.left() + 1) * pitch,
                (box.bottom() - box.top() + 1) * pitch);
    }
}
