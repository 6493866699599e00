package org.convlens.app.overview;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.convlens.app.state.Selection;
import org.convlens.tensor.Tensor;
import org.convlens.viz.color.RangeScope;
import org.convlens.viz.fx.HeatMapView;
import org.convlens.viz.fx.LegendBar;
import org.convlens.viz.raster.Cell;
import org.convlens.viz.raster.MapPicture;

import java.util.Objects;
import java.util.Optional;

/// The selected map alone, as large as the window and down to one cell.
final class MapPane extends HBox {

    private static final double GAP = 10;

    private final HeatMapView big = new HeatMapView();
    private final LegendBar legend = new LegendBar();

    /// Nothing yet.
    ///
    /// @param model hears which cell is pinned
    MapPane(OverviewModel model) {
        super(GAP);
        getChildren().addAll(big, legend);
        getStyleClass().add("columns");
        big.setId("overview-map");
        setHgrow(big, Priority.ALWAYS);
        legend.scopeProperty().set(RangeScope.MAP);
        big.pinnedCellProperty()
                .subscribe(cell ->
                        Optional.ofNullable(cell)
                                .map(found -> new Selection.Cell(found.row(), found.column()))
                                .filter(found -> !model.cell().equals(Optional.of(found)))
                                .ifPresent(model::select));
    }

    /// Shows a map.
    ///
    /// @param values `[height, width]`
    /// @param cell which one is pinned, if one is
    void show(Tensor values, Optional<Selection.Cell> cell) {
        MapPicture picture = ArithmeticPane.picture(values, big.toneProperty().get());
        big.contentProperty().set(picture);
        legend.colorsProperty().set(picture.colors());
        legend.rangeProperty().set(picture.range());
        cell.map(found -> new Cell(found.row(), found.column()))
                .filter(found -> !Objects.equals(found, big.pinnedCellProperty().get()))
                .ifPresent(big.pinnedCellProperty()::set);
    }

    /// Takes the keys.
    void focus() {
        big.requestFocus();
    }
}
