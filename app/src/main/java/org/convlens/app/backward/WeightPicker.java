package org.convlens.app.backward;

import javafx.scene.layout.StackPane;

import org.convlens.app.shell.lens.Coloured;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.convlens.viz.color.ColorMap;
import org.convlens.viz.color.ValueRange;
import org.convlens.viz.fx.HeatMapView;
import org.convlens.viz.fx.UnitBarsView;
import org.convlens.viz.raster.Cell;

/// The weights of one filter, or one unit, to choose one of.
final class WeightPicker extends StackPane {

    private final BackwardViewModel model;
    private final HeatMapView kernel = new HeatMapView();
    private final UnitBarsView bars = new UnitBarsView();
    private boolean showing;

    /// A picker without weights.
    ///
    /// @param model what is chosen
    WeightPicker(BackwardViewModel model) {
        this.model = model;
        kernel.setId("step-kernel");
        bars.setId("step-weights");
        getChildren().addAll(kernel, bars);
        setMinHeight(0);
        kernel.pinnedCellProperty()
                .addListener((_, _, cell) -> {
                    if (cell != null && !showing) {
                        choose(cell.row() * kernelWidth() + cell.column());
                    }
                });
        bars.selectedIndexProperty()
                .addListener((_, _, place) -> {
                    if (place.intValue() >= 0 && !showing) {
                        choose(place.intValue());
                    }
                });
    }

    private void choose(int place) {
        model.weight().set(first() + place);
    }

    private int kernelWidth() {
        return model.weights().map(all -> all.shape().size(3)).orElse(1);
    }

    /// How many weights stand before the shown filter's first kernel, or the shown unit's weights.
    private int first() {
        return model.weights().map(all -> filter(all) * perFilter(all)).orElse(0);
    }

    private int filter(Tensor all) {
        return Math.min(model.channel(), all.shape().size(0) - 1);
    }

    private static int perFilter(Tensor all) {
        return all.values().length / all.shape().size(0);
    }

    /// Shows the weights of the selected channel: of a convolution its first kernel.
    void show() {
        showing = true;
        boolean isKernel = model.weights().filter(all -> all.shape().rank() == 4).isPresent();
        kernel.setVisible(isKernel);
        bars.setVisible(!isKernel && model.weights().isPresent());
        model.weights().ifPresent(all -> show(all, isKernel));
        showing = false;
    }

    private void show(Tensor all, boolean isKernel) {
        Tensor own = all.slice(filter(all));
        int place = model.weight().get() - first();
        if (isKernel) {
            Tensor one = own.slice(0);
            int width = one.shape().size(1);
            Shape alone = Shape.of(1, one.shape().size(0), width);
            kernel.contentProperty()
                    .set(Coloured.map(one.reshape(alone), 0, kernel.toneProperty().get()));
            boolean inside = place >= 0 && place < one.values().length;
            kernel.pinnedCellProperty().set(inside ? new Cell(place / width, place % width) : null);
        } else {
            bars.valuesProperty().set(own);
            bars.colorsProperty().set(ColorMap.signed(bars.toneProperty().get()));
            bars.rangeProperty().set(ValueRange.of(own).symmetric());
            bars.selectedIndexProperty()
                    .set(place >= 0 && place < own.values().length ? place : UnitBarsView.NONE);
        }
    }
}
