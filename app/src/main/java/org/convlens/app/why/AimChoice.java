package org.convlens.app.why;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// A drop-down of what can be asked about; the classes come with the network.
final class AimChoice extends ComboBox<Aim> {

    private final ObjectProperty<Aim> chosen;
    private final List<Aim> always;
    private int classes = -1;

    /// @param always the entries before the classes
    /// @param words the text of each entry
    /// @param chosen what is chosen
    AimChoice(List<Aim> always, Function<Aim, String> words, ObjectProperty<Aim> chosen) {
        this.always = List.copyOf(always);
        this.chosen = chosen;
        getStyleClass().add("quiet");
        setMaxWidth(Double.MAX_VALUE);
        setConverter(new Words(words));
        setOnAction(_ -> Optional.ofNullable(getValue()).ifPresent(chosen::set));
        chosen.subscribe(this::setValue);
    }

    /// Says what is chosen here, to the mouse and to screen readers.
    void explain(String words) {
        setTooltip(new Tooltip(words));
        setAccessibleText(words);
    }

    /// Offers so many classes.
    void offer(int count) {
        if (count == classes) {
            return;
        }
        classes = count;
        Aim now = chosen.get();
        List<Aim> all = new ArrayList<>(always);
        IntStream.range(0, count).mapToObj(Aim.OfClass::new).forEach(all::add);
        getItems().setAll(all);
        setValue(now);
    }

    private static final class Words extends StringConverter<Aim> {

        private final Function<Aim, String> words;

        Words(Function<Aim, String> words) {
            this.words = words;
        }

        @Override
        public String toString(Aim aim) {
            return aim == null ? "" : words.apply(aim);
        }

        @Override
        public Aim fromString(String text) {
            throw new UnsupportedOperationException("A drop-down is chosen from, not written into");
        }
    }
}
