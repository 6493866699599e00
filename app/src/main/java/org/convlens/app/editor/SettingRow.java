package org.convlens.app.editor;

import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.convlens.app.shell.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// One line of the property sheet: the name of a setting, its control, its unit, and what is wrong
/// with what is being typed.
final class SettingRow extends VBox {

    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    /// Separates the key of a setting's words from what tells it from others with the same words.
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
    private final List<Runnable> shows = new ArrayList<>();
    private Setting setting;
    private boolean showing;

    /// @param commit takes what is set, once it is complete
    SettingRow(Setting setting, Texts texts, BiConsumer<Setting, Value> commit) {
        this.setting = setting;
        this.texts = texts;
        this.commit = commit;
        getStyleClass().add("setting-row");
        error.getStyleClass().add("setting-error");
        error.setWrapText(true);
        Control control = control();
        control.setId(id());
        control.setTooltip(new Tooltip(words(".help")));
        HBox.setHgrow(control, Priority.ALWAYS);
        shows.add(() -> control.setAccessibleText(label()));
        Control head = head(control);
        head.setMinWidth(NAME_WIDTH);
        Label unit = new Label(words(".unit"));
        unit.getStyleClass().add("setting-unit");
        unit.setManaged(!unit.getText().isEmpty());
        HBox line = new HBox(head, control, unit);
        line.getStyleClass().add("setting-line");
        getChildren().addAll(line, error);
        complain("", false);
        show(setting);
    }

    /// Shows another value of the same setting.
    void show(Setting next) {
        setting = next;
        showing = true;
        shows.forEach(Runnable::run);
        showing = false;
    }

    private String id() {
        return "setting-" + setting.key().replace(NUMBER, "-");
    }

    private String words(String part) {
        return texts.get("setting." + setting.key().split(NUMBER, -1)[0] + part);
    }

    private String label() {
        return switch (setting) {
            case Setting.Parameter parameter -> parameter.name().value();
            case Setting.Part part -> part.label();
            case Setting.Typed _, Setting.Choice _, Setting.Flag _ -> words("");
        };
    }

    /// The name of the setting, which can be typed anew if it is one of a block.
    private Control head(Control control) {
        if (setting instanceof Setting.Parameter) {
            TypedField name =
                    field(() -> ((Setting.Parameter) setting).name(), "setting.parameter.error");
            name.setId(id() + "-name");
            name.setMaxWidth(NAME_WIDTH);
            name.setAccessibleText(texts.get("setting.parameter"));
            name.setTooltip(new Tooltip(texts.get("setting.parameter.help")));
            return name;
        }
        Label name = new Label();
        name.setLabelFor(control);
        shows.add(() -> name.setText(label()));
        return name;
    }

    private Control control() {
        return switch (setting) {
            case Setting.Typed _ ->
                    field(() -> (Setting.Typed) setting, "setting." + setting.key() + ".error");
            case Setting.Parameter parameter ->
                    field(
                            () -> ((Setting.Parameter) setting).value(),
                            "setting." + parameter.value().key() + ".error");
            case Setting.Choice _ -> box(() -> (Setting.Choice) setting);
            case Setting.Part _ -> box(() -> ((Setting.Part) setting).choice());
            case Setting.Flag _ -> check();
        };
    }

    private TypedField field(Supplier<Setting.Typed> now, String sentence) {
        TypedField field = new TypedField(now, commit);
        shows.add(field::show);
        field.textProperty().subscribe(_ -> complain(sentence, field.isWrong()));
        return field;
    }

    private void complain(String sentence, boolean wrong) {
        error.setText(wrong ? texts.get(sentence) : "");
        error.setVisible(wrong);
        error.setManaged(wrong);
        pseudoClassStateChanged(ERROR, wrong);
    }

    private Control box(Supplier<Setting.Choice> now) {
        ComboBox<String> box = new ComboBox<>();
        box.setMaxWidth(Double.MAX_VALUE);
        shows.add(() -> {
            box.getItems().setAll(now.get().options().stream().map(Setting.Option::words).toList());
            box.getSelectionModel().select(now.get().chosen());
        });
        box.setOnAction(_ -> {
            int index = box.getSelectionModel().getSelectedIndex();
            if (!showing && index >= 0) {
                commit.accept(now.get(), new Value.Option(index));
            }
        });
        return box;
    }

    private Control check() {
        CheckBox check = new CheckBox();
        shows.add(() -> check.setSelected(((Setting.Flag) setting).value()));
        check.setOnAction(_ -> commit.accept(setting, new Value.Switch(check.isSelected())));
        return check;
    }
}
