package org.convlens.app.filters;

import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.convlens.app.shell.Texts;
import org.convlens.app.shell.lens.Figures;
import org.convlens.viz.color.ColorMap;
import org.convlens.viz.color.ValueRange;
import org.convlens.viz.fx.HeatMapView;

/// The number that the brush writes, from the layer's largest weight to the same below 0.
final class BrushBar extends HBox {

    private final SurgeryModel model;
    private final HeatMapView big;
    private final Texts texts;
    private final Slider value = new Slider(-1, 1, 1);
    private final Label number = new Label();

    /// A brush that is put away.
    ///
    /// @param model what it does
    /// @param big what is painted on
    /// @param texts of this room
    BrushBar(SurgeryModel model, HeatMapView big, Texts texts) {
        this.model = model;
        this.big = big;
        this.texts = texts;
        getStyleClass().add("lens-controls");
        value.setId("brush-value");
        value.setAccessibleText(texts.get("brush.value"));
        value.setTooltip(new Tooltip(texts.get("brush.value.tip")));
        value.setBlockIncrement(0.1);
        HBox.setHgrow(value, Priority.ALWAYS);
        number.setId("brush-number");
        number.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(value, number);
        value.valueProperty().subscribe(_ -> show());
        big.toneProperty().subscribe(_ -> show());
        model.filters().sheet().subscribe(_ -> show());
        managedProperty().bind(visibleProperty());
        visibleProperty().subscribe(_ -> show());
        setVisible(false);
        big.brush().onStroke(cells -> model.brush(cells, painted()));
    }

    /// {@return the weight that a stroke writes}
    private double painted() {
        return value.getValue() * model.reach();
    }

    private void show() {
        double share = value.getValue();
        number.setText(texts.get("brush.number", Figures.of(painted())));
        int argb = ColorMap.signed(big.toneProperty().get()).argb(share, new ValueRange(-1, 1));
        big.brush().inkProperty().set(isVisible() ? argb : null);
    }
}
