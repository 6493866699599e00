package org.convlens.app.training;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.convlens.app.shell.Texts;
import org.convlens.app.shell.lens.Choice;
import org.convlens.engine.Optimizer;
import org.convlens.training.TrainingStatus;

import java.util.ArrayList;
import java.util.List;

/// The few settings that matter while training.
final class SettingsGrid extends GridPane {

    private final SettingsViewModel model;
    private final Texts texts;
    private final List<NumberField> fields = new ArrayList<>();
    private final Slider rate = new Slider(0, 1, 0);
    private final ObjectProperty<Optimizer> optimizer;
    private final Choice<Optimizer> optimizers;

    /// Settings that follow the lab.
    ///
    /// @param model the settings
    /// @param texts of this room
    SettingsGrid(SettingsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        optimizer = new SimpleObjectProperty<>(model.config().get().optimizer());
        optimizers =
                new Choice<>(
                        List.of(Optimizer.values()),
                        choice -> texts.get("optimizer." + choice),
                        optimizer);
        getStyleClass().add("training-settings");
        getColumnConstraints().addAll(names(), values(), names(), values());
        HBox rates = new HBox(rate, field(NumberSetting.RATE));
        rates.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(rate, Priority.ALWAYS);
        addRow(0, name("RATE"), rates);
        Label decay = name("DECAY");
        addRow(1, decay);
        add(field(NumberSetting.DECAY), 3, 1);
        addRow(
                2,
                name("BATCH"),
                field(NumberSetting.BATCH),
                name("EPOCHS"),
                field(NumberSetting.EPOCHS));
        addRow(3, name("optimizer"), optimizers);
        addRow(
                4,
                name("SEED"),
                field(NumberSetting.SEED),
                name("VALIDATION"),
                field(NumberSetting.VALIDATION));
        setColumnSpan(rates, 3);
        setColumnSpan(decay, 3);
        setColumnSpan(optimizers, 3);
        watchRate();
        watchOptimizer();
    }

    /// Locks what cannot be changed.
    ///
    /// @param status where the run stands
    void lockIn(TrainingStatus status) {
        fields.forEach(field -> field.lockIn(status));
        boolean free = model.isOptimizerChangeableIn(status);
        optimizers.setMouseTransparent(!free);
        optimizers.setFocusTraversable(free);
        optimizers.pseudoClassStateChanged(PseudoClass.getPseudoClass("locked"), !free);
        String words = texts.get("optimizer.tip");
        optimizers.explain(free ? words : texts.get("locked", words));
    }

    private static ColumnConstraints names() {
        ColumnConstraints column = new ColumnConstraints();
        column.setMinWidth(Region.USE_PREF_SIZE);
        return column;
    }

    private static ColumnConstraints values() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        column.setHalignment(HPos.RIGHT);
        return column;
    }

    private Label name(String key) {
        Label name = new Label(texts.get(key));
        name.getStyleClass().add("muted");
        return name;
    }

    private NumberField field(NumberSetting setting) {
        NumberField field = new NumberField(setting, model, texts);
        fields.add(field);
        return field;
    }

    private void watchRate() {
        rate.setId("rate-slider");
        rate.setMinWidth(0);
        rate.setTooltip(new Tooltip(texts.get("RATE.slider")));
        rate.setAccessibleText(texts.get("RATE.slider"));
        model.config()
                .subscribe(_ -> {
                    if (!rate.isValueChanging()) {
                        rate.setValue(model.ratePlace());
                    }
                });
        rate.valueProperty().addListener((_, _, place) -> model.slideRate(place.doubleValue()));
    }

    private void watchOptimizer() {
        optimizers.setId("optimizer");
        model.config().subscribe(config -> optimizer.set(config.optimizer()));
        optimizer.addListener((_, _, choice) -> model.choose(choice));
    }
}
