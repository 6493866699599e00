package org.convlens.app.filters;

import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;

import org.convlens.app.shell.Texts;

import java.util.Optional;
import java.util.function.Consumer;

/// One weight as a number that can be written anew.
final class WeightField extends TextField {

    private static final int COLUMNS = 6;

    /// A number.
    ///
    /// @param texts of this room
    /// @param write what a new number does, on Enter
    WeightField(Texts texts, Consumer<Float> write) {
        getStyleClass().add("small");
        setPrefColumnCount(COLUMNS);
        setMinWidth(USE_PREF_SIZE);
        setAccessibleText(texts.get("weight.edit"));
        setTooltip(new Tooltip(texts.get("weight.edit.tip")));
        setOnAction(_ -> number(getText()).ifPresent(write));
    }

    /// Shows the weight, but not over what is being written.
    void show(float value) {
        if (!isFocused()) {
            setText(Float.toString(value));
        }
    }

    private static Optional<Float> number(String text) {
        try {
            return Optional.of(Float.parseFloat(text.strip().replace('−', '-').replace(',', '.')))
                    .filter(Float::isFinite);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
