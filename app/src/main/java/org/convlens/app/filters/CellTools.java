package org.convlens.app.filters;

import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import org.convlens.app.shell.Texts;
import org.convlens.viz.fx.HeatMapView;
import org.convlens.viz.raster.Cell;

import java.util.Optional;
import java.util.OptionalInt;

/// What can be done to single numbers of the enlarged filter: the brush, the bias, and the pinned
/// weight as numbers to be changed.
final class CellTools {

    private final SurgeryModel model;
    private final HeatMapView big;
    private final BrushBar strokes;
    private final ToggleButton brush;
    private final WeightField weight;
    private final WeightField bias;
    private final Label plus;

    /// The tools for a picture.
    ///
    /// @param model what they do
    /// @param big the enlarged filter
    /// @param texts of this room
    CellTools(SurgeryModel model, HeatMapView big, Texts texts) {
        this.model = model;
        this.big = big;
        strokes = new BrushBar(model, big, texts);
        brush = brush(texts);
        weight = new WeightField(texts, value -> index().ifPresent(at -> model.set(at, value)));
        weight.setId("weight");
        bias = new WeightField(texts, value -> model.setBias(pinned(), value));
        bias.setId("bias");
        bias.setAccessibleText(texts.get("bias.edit"));
        bias.setTooltip(new Tooltip(texts.get("bias.edit.tip")));
        plus = new Label(texts.get("bias"), bias);
        plus.setContentDisplay(ContentDisplay.RIGHT);
        plus.getStyleClass().addAll("muted", "small");
        plus.setMinWidth(Region.USE_PREF_SIZE);
        weight.managedProperty().bind(weight.visibleProperty());
        plus.managedProperty().bind(plus.visibleProperty());
        watch();
    }

    private ToggleButton brush(Texts texts) {
        ToggleButton button = new ToggleButton(texts.get("brush"));
        button.setId("brush");
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(texts.get("brush.tip")));
        button.selectedProperty().subscribe(strokes::setVisible);
        return button;
    }

    /// {@return the brush, the bias and the weight}
    Node[] buttons() {
        return new Node[] {brush, plus, weight};
    }

    /// {@return what the brush writes, while it is out}
    BrushBar strokes() {
        return strokes;
    }

    private void watch() {
        FiltersViewModel filters = model.filters();
        filters.sheet().subscribe(_ -> show());
        filters.filter().subscribe(_ -> show());
        filters.slice().subscribe(_ -> show());
        big.pinnedCellProperty().subscribe(_ -> show());
    }

    private void show() {
        boolean able = model.weights().isPresent();
        brush.setDisable(!able);
        brush.setSelected(brush.isSelected() && able);
        Optional<Float> added = model.bias(pinned());
        added.ifPresent(bias::show);
        plus.setVisible(added.isPresent());
        OptionalInt index = index();
        weight.setVisible(index.isPresent());
        index.ifPresent(at -> weight.show(model.value(at)));
    }

    private OptionalInt index() {
        return pinned().map(model::index).orElse(OptionalInt.empty());
    }

    private Optional<Cell> pinned() {
        return Optional.ofNullable(big.pinnedCellProperty().get());
    }
}
