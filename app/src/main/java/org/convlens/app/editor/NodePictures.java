package org.convlens.app.editor;

import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;

import org.convlens.tensor.Tensor;
import org.convlens.viz.color.ColorMap;
import org.convlens.viz.color.ValueRange;
import org.convlens.viz.fx.FxPictures;
import org.convlens.viz.raster.MapPicture;

/// The first maps of a layer, small, nearest-neighbour, on the layer's common scale.
final class NodePictures extends HBox {

    private static final int MOST = 4;
    private static final double SIDE = 32;

    NodePictures() {
        getStyleClass().add("node-pictures");
    }

    /// Shows maps.
    ///
    /// @param maps `[channels, height, width]`
    void show(Tensor maps) {
        int count = Math.min(MOST, maps.shape().channels());
        while (getChildren().size() < count) {
            getChildren().add(view());
        }
        getChildren().remove(count, getChildren().size());
        ValueRange range = ValueRange.of(maps);
        for (int i = 0; i < count; i++) {
            MapPicture picture = new MapPicture(maps, i, ColorMap.VIRIDIS, range);
            ((ImageView) getChildren().get(i)).setImage(FxPictures.image(picture.raster()));
        }
    }

    private static ImageView view() {
        ImageView view = new ImageView();
        view.setSmooth(false);
        view.setFitWidth(SIDE);
        view.setFitHeight(SIDE);
        view.setPreserveRatio(true);
        return view;
    }
}
