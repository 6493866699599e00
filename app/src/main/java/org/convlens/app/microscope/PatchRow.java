package org.convlens.app.microscope;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.convlens.app.shell.Texts;
import org.convlens.receptivefield.Box;
import org.convlens.viz.fx.HeatMapView;
import org.convlens.viz.raster.Cell;
import org.convlens.viz.raster.MapPicture;

import java.util.List;
import java.util.Optional;

/// Patch × kernel = products, side by side; pointing at a cell of one marks it in all.
final class PatchRow extends HBox {

    private static final double GAP = 6;

    private final HeatMapView patch = part("patch");
    private final HeatMapView kernel = part("kernel");
    private final HeatMapView products = part("products");
    private final Label times = new Label("×");
    private final Label equals = new Label("=");
    private final ReadOnlyIntegerWrapper marked = new ReadOnlyIntegerWrapper(-1);
    private int columns = 1;

    /// An empty row.
    ///
    /// @param texts of this room
    PatchRow(Texts texts) {
        super(GAP);
        setAlignment(Pos.CENTER);
        getChildren().addAll(patch, times, kernel, equals, products);
        for (HeatMapView part : parts()) {
            part.readoutProperty().set(false);
            HBox.setHgrow(part, Priority.ALWAYS);
            part.activeCell().addListener((_, _, cell) -> mark(Optional.ofNullable(cell)));
        }
        patch.setAccessibleHelp(texts.get("patch.tip"));
        kernel.setAccessibleHelp(texts.get("kernel.tip"));
        products.setAccessibleHelp(texts.get("products.tip"));
    }

    private static HeatMapView part(String name) {
        HeatMapView part = new HeatMapView();
        part.setId("cell-" + name);
        return part;
    }

    private List<HeatMapView> parts() {
        return List.of(patch, kernel, products);
    }

    /// {@return the cell pointed at, row by row; -1 for none}
    ReadOnlyIntegerProperty marked() {
        return marked.getReadOnlyProperty();
    }

    /// Marks a cell of all parts.
    ///
    /// @param place row by row; -1 for none
    void mark(int place) {
        List<Box> boxes = place < 0 ? List.of() : List.of(Box.of(place / columns, place % columns));
        parts().forEach(part -> part.boxes().setAll(boxes));
        marked.set(place);
    }

    private void mark(Optional<Cell> cell) {
        mark(cell.map(now -> now.row() * columns + now.column()).orElse(-1));
    }

    /// Shows a window's numbers.
    ///
    /// @param pictures them
    void show(PatchPictures pictures) {
        columns = pictures.patch().size().width();
        if (marked.get() >= pictures.readings().size()) {
            mark(-1);
        }
        patch.contentProperty().set(pictures.patch());
        show(kernel, times, pictures.kernel());
        show(products, equals, pictures.products());
    }

    private static void show(HeatMapView part, Label sign, Optional<MapPicture> picture) {
        part.contentProperty().set(picture.orElse(null));
        for (var node : List.of(part, sign)) {
            node.setVisible(picture.isPresent());
            node.setManaged(picture.isPresent());
        }
    }
}
