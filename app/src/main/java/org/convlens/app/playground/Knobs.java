package org.convlens.app.playground;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;

import org.convlens.app.shell.Segments;
import org.convlens.app.shell.Texts;
import org.convlens.app.shell.lens.Choice;
import org.convlens.network.PaddingContent;

import java.util.List;

/// The sliders and switches of the playground.
final class Knobs extends GridPane {

    private static final double GAP = 10;

    private final Texts texts;

    /// All of them, bound to a model.
    ///
    /// @param model what they change
    /// @param texts of this room
    Knobs(PlaygroundViewModel model, Texts texts) {
        this.texts = texts;
        setHgap(GAP);
        setVgap(GAP);
        slider("input", 2, 12, model.input());
        slider("kernel", 1, 5, model.kernel());
        slider("stride", 1, 4, model.stride());
        slider("dilation", 1, 3, model.dilation());
        row(
                "mode",
                new Segments<>(
                        List.of(PaddingMode.values()),
                        mode -> texts.get("mode." + mode),
                        model.mode()));
        slider("padding", 0, 5, model.cells())
                .disableProperty()
                .bind(model.mode().isNotEqualTo(PaddingMode.EXPLICIT));
        Choice<PaddingContent> content =
                new Choice<>(
                        List.of(PaddingContent.values()),
                        held -> texts.get("content." + held),
                        model.content());
        content.disableProperty().bind(model.transposes());
        row("content", content);
        row("groups", new Segments<>(List.of(1, 2, 4), String::valueOf, model.groups()));
        tick("transpose", model.transposes());
        tick("flip", model.flips());
    }

    private void tick(String name, BooleanProperty value) {
        CheckBox tick = new CheckBox(texts.get(name));
        tick.setId("play-" + name);
        tick.setTooltip(new Tooltip(texts.get(name + ".tip")));
        tick.selectedProperty().bindBidirectional(value);
        add(tick, 0, getRowCount(), 3, 1);
    }

    private Slider slider(String name, int least, int most, IntegerProperty value) {
        Slider slider = new Slider(least, most, value.get());
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setBlockIncrement(1);
        slider.valueProperty()
                .addListener((_, _, now) -> value.set((int) Math.round(now.doubleValue())));
        Label shown = new Label();
        shown.textProperty().bind(value.asString());
        int row = row(name, slider);
        add(shown, 2, row);
        return slider;
    }

    private int row(String name, Node control) {
        int row = getRowCount();
        Label label = new Label(texts.get(name));
        label.getStyleClass().add("muted");
        label.setTooltip(new Tooltip(texts.get(name + ".tip")));
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(control);
        control.setId("play-" + name);
        control.setAccessibleText(texts.get(name));
        addRow(row, label, control);
        return row;
    }
}
