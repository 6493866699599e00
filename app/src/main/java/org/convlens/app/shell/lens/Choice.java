package org.convlens.app.shell.lens;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;

import java.util.List;
import java.util.function.Function;

/// A drop-down of which one entry is chosen, bound to a property both ways.
///
/// @param <T> what is chosen
public final class Choice<T> extends ComboBox<T> {

    /// A drop-down.
    ///
    /// @param choices the entries, in order
    /// @param words the text of each
    /// @param chosen what is chosen
    public Choice(List<T> choices, Function<T, String> words, ObjectProperty<T> chosen) {
        getStyleClass().add("quiet");
        setConverter(new Words<>(words));
        getItems().setAll(choices);
        valueProperty().bindBidirectional(chosen);
        setUserData(chosen); // the binding holds it weakly: the collector would take it
    }

    /// Says what is chosen here, to the mouse and to screen readers.
    ///
    /// @param words a few
    public void explain(String words) {
        if (!words.equals(getAccessibleText())) {
            setTooltip(new Tooltip(words));
            setAccessibleText(words);
        }
    }

    private static final class Words<T> extends StringConverter<T> {

        private final Function<T, String> words;

        Words(Function<T, String> words) {
            this.words = words;
        }

        @Override
        public String toString(T choice) {
            return choice == null ? "" : words.apply(choice);
        }

        @Override
        public T fromString(String text) {
            throw new UnsupportedOperationException("A drop-down is chosen from, not written into");
        }
    }
}
