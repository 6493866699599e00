package org.convlens.viz.fx;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.convlens.viz.diagram.Area;

import java.util.List;
import java.util.function.IntFunction;

/// All maps of a layer, or all its filters, as thumbnails.
public final class ContactSheetView extends PictureGridView {

    private final ObjectProperty<IntFunction<String>> marks =
            new SimpleObjectProperty<>(this, "marks", _ -> "");

    /// Makes a sheet without pictures.
    public ContactSheetView() {
        super("contact-sheet-view");
        repaintOn(marks);
        tilesChanged();
    }

    /// {@return what is written in the corner of each picture, by its number; empty for nothing}
    public ObjectProperty<IntFunction<String>> marksProperty() {
        return marks;
    }

    @Override
    void paintMark(Pen pen, int index, Area tile) {
        String mark = marks.get().apply(index);
        if (!mark.isEmpty()) {
            pen.small().plate(List.of(mark), tile.x(), tile.y());
        }
    }
}
