package org.convlens.viz.fx;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.image.Image;

import org.convlens.tensor.Tensor;
import org.convlens.viz.raster.Picture;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/// Tiles that show pictures with captions.
public abstract sealed class PictureGridView extends TileGridView
        permits ContactSheetView, FieldPathView {

    private final ObjectProperty<List<Picture>> pictures =
            new SimpleObjectProperty<>(this, "pictures", List.of());
    private final ObjectProperty<IntFunction<String>> captionTexts =
            new SimpleObjectProperty<>(this, "captionTexts", Integer::toString);

    PictureGridView(String styleClass) {
        super(styleClass);
        pictures.addListener(_ -> tilesChanged());
        captionTexts.addListener(_ -> captionsChanged());
    }

    /// {@return what is shown; replace the list to show something else}
    public final ObjectProperty<List<Picture>> picturesProperty() {
        return pictures;
    }

    /// {@return the caption of each picture, by its number; at first the number itself}
    public final ObjectProperty<IntFunction<String>> captionTextsProperty() {
        return captionTexts;
    }

    /// {@return the pictures' numbers, one entry along the first axis each}
    @Override
    public final Optional<Tensor> numbers() {
        return Stacked.of(pictures.get());
    }

    @Override
    final int tileCount() {
        return pictures.get().size();
    }

    @Override
    final Image tile(int index) {
        return FxPictures.image(pictures.get().get(index).raster());
    }

    @Override
    final String caption(int index) {
        return captionTexts.get().apply(index);
    }

    @Override
    final String sentence(int index) {
        return caption(index);
    }
}
