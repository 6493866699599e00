package org.convlens.app.data;

import javafx.event.ActionEvent;
import javafx.scene.control.Spinner;
import javafx.util.StringConverter;

/// A whole number to type or to step through; text that is no such number is put back.
final class WholeSpinner extends Spinner<Integer> {

    private final int least;
    private final int most;

    WholeSpinner(int least, int most, int value) {
        super(least, most, value);
        this.least = least;
        this.most = most;
        setEditable(true);
        getValueFactory().setConverter(new Tolerant());
        getEditor().addEventHandler(ActionEvent.ACTION, _ -> showValue());
        focusedProperty().addListener((_, _, _) -> showValue());
    }

    private void showValue() {
        getEditor().setText(getValue().toString());
    }

    private final class Tolerant extends StringConverter<Integer> {

        @Override
        public String toString(Integer number) {
            return number.toString();
        }

        @Override
        public Integer fromString(String text) {
            try {
                return Math.clamp(Long.parseLong(text.strip()), least, most);
            } catch (NumberFormatException e) {
                return getValue();
            }
        }
    }
}
