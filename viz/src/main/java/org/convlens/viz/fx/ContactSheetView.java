package org.convlens.viz.fx;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.image.Image;

import org.convlens.tensor.Tensor;
import org.convlens.viz.diagram.Area;
import org.convlens.viz.raster.Picture;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/// All maps of a layer, or all its filters, as thumbnails.
public final class ContactSheetView extends TileGridView {

    private final ObjectProperty<List<Picture>> pictures =
            new SimpleObjectProperty<>(this, "pictures", List.of());
    private final ObjectProperty<IntFunction<String>> captionTexts =
            new SimpleObjectProperty<>(this, "captionTexts", Integer::toString);

    private final ObjectProperty<IntFunction<String>> marks =
            new SimpleObjectProperty<>(this, "marks", _ -> "");

    /// Makes a sheet without pictures.
    public ContactSheetView() {
        super("contact-sheet-view");
        pictures.addListener(_ -> tilesChanged());
        captionTexts.addListener(_ -> tilesChanged());
        repaintOn(marks);
        tilesChanged();
    }

    /// {@return what is shown; replace the list to show something else}
    public ObjectProperty<List<Picture>> picturesProperty() {
        return pictures;
    }

    /// {@return the caption of each picture, by its number; at first the number itself}
    public ObjectProperty<IntFunction<String>> captionTextsProperty() {
        return captionTexts;
    }

    /// {@return what is written in the corner of each picture, by its number; empty for nothing}
    public ObjectProperty<IntFunction<String>> marksProperty() {
        return marks;
    }

    /// {@return the pictures' numbers, one entry along the first axis each}
    @Override
    public Optional<Tensor> numbers() {
        return Stacked.of(pictures.get());
    }

    @Override
    int tileCount() {
        return pictures.get().size();
    }

    @Override
    Image tile(int index) {
        return FxPictures.image(pictures.get().get(index).raster());
    }

    @Override
    String caption(int index) {
        return captionTexts.get().apply(index);
    }

    @Override
    String sentence(int index) {
        return caption(index);
    }

    @Override
    void paintMark(Pen pen, int index, Area tile) {
        String mark = marks.get().apply(index);
        if (!mark.isEmpty()) {
            pen.small().plate(List.of(mark), tile.x(), tile.y());
        }
    }
}
