package org.convlens.app.filters;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.convlens.app.filters.LayerWeights.Scales.Row;
import org.convlens.app.shell.Texts;
import org.convlens.app.shell.lens.Figures;
import org.convlens.viz.color.ColorMap;
import org.convlens.viz.color.ValueRange;
import org.convlens.viz.fx.UnitBarsView;

import java.util.Optional;

/// One number for each channel as bars, and the one of the told channel to be changed.
final class ScaleRow extends VBox {

    private final SurgeryModel surgery;
    private final Texts texts;
    private final Label name = new Label();
    private final UnitBarsView bars = new UnitBarsView();
    private final WeightField number;
    private Optional<Row> shown = Optional.empty();

    /// Bars without numbers.
    ///
    /// @param surgery what pointing at a channel and writing its number do
    /// @param texts of this room
    ScaleRow(SurgeryModel surgery, Texts texts) {
        this.surgery = surgery;
        this.texts = texts;
        number =
                new WeightField(
                        texts,
                        value -> shown.ifPresent(row -> surgery.setOfFilter(row.name(), value)));
        name.getStyleClass().addAll("muted", "small");
        name.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(name, number);
        line.getStyleClass().add("scale-name");
        getStyleClass().add("scale-row");
        getChildren().addAll(line, bars);
        setVgrow(bars, Priority.ALWAYS);
        setVgrow(this, Priority.ALWAYS);
        managedProperty().bind(visibleProperty());
        hearGestures();
    }

    private void hearGestures() {
        FiltersViewModel filters = surgery.filters();
        bars.hoveredIndexProperty().addListener((_, _, index) -> filters.hover(channel(index)));
        bars.selectedIndexProperty()
                .addListener((_, _, index) -> {
                    if (index.intValue() != chosen()) {
                        filters.pin(channel(index));
                    }
                });
    }

    private static Optional<Integer> channel(Number index) {
        return Optional.of(index.intValue()).filter(number -> number != UnitBarsView.NONE);
    }

    /// The kept channel, if the layer has it.
    private int chosen() {
        int count = shown.map(row -> row.values().values().length).orElse(0);
        return surgery.filters()
                .pinnedFilter()
                .filter(channel -> channel < count)
                .orElse(UnitBarsView.NONE);
    }

    /// Marks the kept channel.
    void showChoice() {
        bars.selectedIndexProperty().set(chosen());
    }

    /// Shows numbers.
    ///
    /// @param row they
    /// @param channel which one is told
    /// @param colors of the bars
    void show(Row row, int channel, ColorMap colors) {
        shown = Optional.of(row);
        float told = row.values().values()[channel];
        bars.valuesProperty().set(row.values());
        bars.colorsProperty().set(colors);
        bars.rangeProperty().set(ValueRange.of(row.values()).symmetric());
        name.setText(
                texts.get(
                        "channel.figure",
                        texts.get("scale." + row.name()),
                        channel,
                        Figures.of(told)));
        name.setTooltip(new Tooltip(texts.get("scale." + row.name() + ".tip")));
        number.setVisible(row.isLearned());
        number.setId("number-" + row.name());
        number.show(told);
        showChoice();
    }
}
