package org.convlens.app.editor;

import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.convlens.tensor.Tensor;
import org.convlens.viz.color.ColorMap;
import org.convlens.viz.color.ValueRange;
import org.convlens.viz.fx.FxPictures;
import org.convlens.viz.raster.ArgbImage;
import org.convlens.viz.raster.MapPicture;

import java.util.stream.Stream;

/// The first maps of a layer, small, nearest-neighbour, on the layer's common scale.
final class NodePictures extends HBox {

    private static final int MOST = 4;
    private static final double SIDE = 32;
    private static final int LEAST_PIXELS = 96;

    NodePictures() {
        getStyleClass().add("node-pictures");
    }

    /// Shows empty places, until there are maps.
    void showNone() {
        getChildren().setAll(Stream.generate(NodePictures::place).limit(MOST).toList());
    }

    private static Region place() {
        Region place = new Region();
        place.getStyleClass().add("node-no-picture");
        place.setMinSize(SIDE, SIDE);
        place.setMaxSize(SIDE, SIDE);
        return place;
    }

    /// Shows maps.
    ///
    /// @param maps `[channels, height, width]`
    void show(Tensor maps) {
        getChildren().removeIf(child -> !(child instanceof ImageView));
        int count = Math.min(MOST, maps.shape().channels());
        while (getChildren().size() < count) {
            getChildren().add(view());
        }
        getChildren().remove(count, getChildren().size());
        ValueRange range = ValueRange.of(maps);
        int factor = Math.ceilDiv(LEAST_PIXELS, maps.shape().size(1));
        for (int i = 0; i < count; i++) {
            MapPicture picture = new MapPicture(maps, i, ColorMap.VIRIDIS, range);
            ArgbImage cells = picture.raster().enlarged(factor);
            ((ImageView) getChildren().get(i)).setImage(FxPictures.image(cells));
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
