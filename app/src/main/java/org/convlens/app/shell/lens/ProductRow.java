package org.convlens.app.shell.lens;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.convlens.receptivefield.Box;
import org.convlens.viz.color.Tone;
import org.convlens.viz.fx.HeatMapView;
import org.convlens.viz.raster.Cell;
import org.convlens.viz.raster.MapPicture;

import java.util.List;
import java.util.Optional;

/// Two maps of the same size and their products, `a × b = a·b`, side by side; pointing at a cell of
/// one marks it in all.
public final class ProductRow extends HBox {

    private static final double GAP = 6;

    private final HeatMapView left;
    private final HeatMapView right;
    private final HeatMapView products;
    private final Label times = new Label("×");
    private final Label equals = new Label("=");
    private final ReadOnlyIntegerWrapper marked = new ReadOnlyIntegerWrapper(-1);
    private int columns = 1;

    /// What stands on each side.
    ///
    /// @param id of the control
    /// @param help said to screen readers
    public record Part(String id, String help) {}

    /// Pictures of the three parts.
    ///
    /// @param left what is multiplied
    /// @param right by what; nothing where nothing is multiplied
    /// @param products of both
    public record Pictures(
            MapPicture left, Optional<MapPicture> right, Optional<MapPicture> products) {

        /// {@return how many cells each part has}
        public int count() {
            return left.size().height() * left.size().width();
        }
    }

    /// An empty row.
    ///
    /// @param left what is multiplied
    /// @param right by what
    /// @param products of both
    public ProductRow(Part left, Part right, Part products) {
        super(GAP);
        this.left = view(left);
        this.right = view(right);
        this.products = view(products);
        setAlignment(Pos.CENTER);
        getChildren().addAll(this.left, times, this.right, equals, this.products);
    }

    private HeatMapView view(Part part) {
        HeatMapView view = new HeatMapView();
        view.setId(part.id());
        view.setAccessibleHelp(part.help());
        view.readoutProperty().set(false);
        HBox.setHgrow(view, Priority.ALWAYS);
        view.activeCell().addListener((_, _, cell) -> mark(Optional.ofNullable(cell)));
        return view;
    }

    private List<HeatMapView> views() {
        return List.of(left, right, products);
    }

    /// {@return the cell pointed at, row by row; -1 for none}
    public ReadOnlyIntegerProperty marked() {
        return marked.getReadOnlyProperty();
    }

    /// {@return the surface the pictures stand on}
    public ReadOnlyObjectProperty<Tone> toneProperty() {
        return left.toneProperty();
    }

    /// Marks a cell of all parts.
    ///
    /// @param place row by row; -1 for none
    public void mark(int place) {
        List<Box> boxes = place < 0 ? List.of() : List.of(Box.of(place / columns, place % columns));
        views().forEach(view -> view.boxes().setAll(boxes));
        marked.set(place);
    }

    private void mark(Optional<Cell> cell) {
        mark(cell.map(now -> now.row() * columns + now.column()).orElse(-1));
    }

    /// Shows other numbers.
    ///
    /// @param pictures them
    public void show(Pictures pictures) {
        columns = pictures.left().size().width();
        if (marked.get() >= pictures.count()) {
            mark(-1);
        }
        left.contentProperty().set(pictures.left());
        show(right, times, pictures.right());
        show(products, equals, pictures.products());
    }

    private static void show(HeatMapView view, Label sign, Optional<MapPicture> picture) {
        view.contentProperty().set(picture.orElse(null));
        for (Node node : List.of(view, sign)) {
            node.setVisible(picture.isPresent());
            node.setManaged(picture.isPresent());
        }
    }
}
