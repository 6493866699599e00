package org.convlens.app.editor;

import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.convlens.app.shell.Texts;

import java.util.function.BiConsumer;

/// One line of the property sheet: the name of a setting, its control, its unit, and what is wrong
/// with what is being typed.
final class SettingRow extends VBox {

    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    /// Separates the key of a setting from its number, where a block has several of them.
    static final String NUMBER = "#";

    private static final double NAME_WIDTH = 126;

    /// What somebody set: a text, the number of an option, or yes or no.
    sealed interface Value {
        /// A text.
        ///
        /// @param text as typed
        record Words(String text) implements Value {}

        /// An option.
        ///
        /// @param index of the option
        record Option(int index) implements Value {}

        /// Yes or no.
        ///
        /// @param on yes or no
        record Switch(boolean on) implements Value {}
    }

    private final Texts texts;
    private final BiConsumer<Setting, Value> commit;
    private final Label error = new Label();
    private Setting setting;
    private boolean showing;
    private Runnable showNow = () -> {};

    /// @param commit takes what is set, once it is complete
    SettingRow(Setting setting, Texts texts, BiConsumer<Setting, Value> commit) {
        this.setting = setting;
        this.texts = texts;
        this.commit = commit;
        getStyleClass().add("setting-row");
        error.getStyleClass().add("setting-error");
        error.setWrapText(true);
        Control control = control();
        control.setId("setting-" + setting.key());
        control.setAccessibleText(words(""));
        control.setTooltip(new Tooltip(words(".help")));
        Label name = new Label(words(""));
        name.setLabelFor(control);
        name.setMinWidth(NAME_WIDTH);
        Label unit = new Label(words(".unit"));
        unit.getStyleClass().add("setting-unit");
        unit.setManaged(!unit.getText().isEmpty());
        HBox line = new HBox(name, control, unit);
        line.getStyleClass().add("setting-line");
        getChildren().addAll(line, error);
        judge("");
        show(setting);
    }

    /// Shows another value of the same setting.
    void show(Setting next) {
        setting = next;
        showing = true;
        showNow.run();
        showing = false;
    }

    private String words(String part) {
        String[] key = setting.key().split(NUMBER, -1);
        String words = texts.get("setting." + key[0] + part);
        return key.length > 1 && part.isEmpty() ? words + " " + key[1] : words;
    }

    private Control control() {
        return switch (setting) {
            case Setting.Typed _ -> field();
            case Setting.Choice _ -> box();
            case Setting.Flag _ -> check();
        };
    }

    private Control field() {
        TextField field = new TextField();
        HBox.setHgrow(field, Priority.ALWAYS);
        showNow = () -> field.setText(((Setting.Typed) setting).value());
        field.textProperty().subscribe(this::judge);
        field.setOnAction(_ -> take(field));
        field.focusedProperty()
                .subscribe((was, now) -> {
                    if (was && !now) {
                        leave(field);
                    }
                });
        field.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        show(setting);
                        event.consume();
                    }
                });
        return field;
    }

    private void judge(String text) {
        boolean wrong =
                setting instanceof Setting.Typed typed
                        && !text.equals(typed.value())
                        && typed.change().apply(text).isEmpty();
        error.setText(wrong ? words(".error") : "");
        error.setVisible(wrong);
        error.setManaged(wrong);
        pseudoClassStateChanged(ERROR, wrong);
    }

    private void take(TextField field) {
        Setting.Typed typed = (Setting.Typed) setting;
        if (!field.getText().equals(typed.value()) && !error.isVisible()) {
            commit.accept(setting, new Value.Words(field.getText()));
        }
    }

    private void leave(TextField field) {
        take(field);
        show(setting);
    }

    private Control box() {
        ComboBox<String> box = new ComboBox<>();
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        showNow =
                () -> {
                    Setting.Choice choice = (Setting.Choice) setting;
                    box.getItems()
                            .setAll(choice.options().stream().map(Setting.Option::words).toList());
                    box.getSelectionModel().select(choice.chosen());
                };
        box.setOnAction(_ -> {
            int index = box.getSelectionModel().getSelectedIndex();
            if (!showing && index >= 0) {
                commit.accept(setting, new Value.Option(index));
            }
        });
        return box;
    }

    private Control check() {
        CheckBox check = new CheckBox();
        showNow = () -> check.setSelected(((Setting.Flag) setting).value());
        check.setOnAction(_ -> commit.accept(setting, new Value.Switch(check.isSelected())));
        return check;
    }
}
