package org.convlens.app.filters;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.convlens.app.filters.LayerWeights.Scales;
import org.convlens.app.shell.Texts;
import org.convlens.app.shell.lens.Figures;
import org.convlens.tensor.Tensor;
import org.convlens.viz.color.ColorMap;
import org.convlens.viz.color.ValueRange;
import org.convlens.viz.fx.UnitBarsView;

import java.util.List;

/// A batch normalisation's numbers per channel, as four rows of bars around 0.
final class ScalesPane extends VBox {

    private static final List<String> NAMES = List.of("gamma", "beta", "mean.running", "variance");

    private final Texts texts;
    private final FiltersViewModel model;
    private final List<UnitBarsView> bars = NAMES.stream().map(_ -> new UnitBarsView()).toList();
    private final List<Label> names;

    /// Bars without numbers.
    ///
    /// @param model what pointing at a channel does
    /// @param texts of this room
    ScalesPane(FiltersViewModel model, Texts texts) {
        this.texts = texts;
        this.model = model;
        names = NAMES.stream().map(this::name).toList();
        getStyleClass().add("scales");
        for (int row = 0; row < bars.size(); row++) {
            setVgrow(bars.get(row), Priority.SOMETIMES);
            getChildren().addAll(names.get(row), bars.get(row));
        }
    }

    /// Shows a layer's numbers.
    ///
    /// @param scales they
    /// @param channel which one is told
    void show(Scales scales, int channel) {
        List<Tensor> rows =
                List.of(scales.gamma(), scales.beta(), scales.mean(), scales.variance());
        ColorMap colors = ColorMap.signed(model.tone().get());
        for (int row = 0; row < rows.size(); row++) {
            Tensor values = rows.get(row);
            UnitBarsView view = bars.get(row);
            view.valuesProperty().set(values);
            view.colorsProperty().set(colors);
            view.rangeProperty().set(ValueRange.of(values).symmetric());
            int told = Math.min(channel, values.values().length - 1);
            String figure = Figures.of(values.values()[told]);
            names.get(row)
                    .setText(texts.get("channel.figure", texts.get(NAMES.get(row)), told, figure));
        }
    }

    private Label name(String key) {
        Label name = new Label(texts.get(key));
        name.getStyleClass().addAll("muted", "small");
        name.setTooltip(new Tooltip(texts.get(key + ".tip")));
        return name;
    }
}
