package org.convlens.app.why;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.convlens.app.shell.Texts;
import org.convlens.app.shell.lens.Choice;
import org.convlens.attribution.Method;
import org.convlens.attribution.MethodOption;

import java.util.List;
import java.util.Optional;

/// What can be chosen about the enlarged method; each change asks a quick method again at once.
final class OptionsPane extends StackPane {

    private static final double GAP = 8;
    private static final int COLUMNS = 8;

    private final WhyViewModel model;
    private final Texts texts;
    private Optional<Method> shown = Optional.empty();

    /// @param model whose methods
    /// @param words of this room
    OptionsPane(WhyViewModel model, WhyWords words) {
        this.model = model;
        this.texts = words.texts();
        setId("why-options");
        setMinSize(0, 0);
        model.tiles().subscribe(_ -> look());
        model.enlarged().subscribe(_ -> look());
    }

    /// The fields stay the same ones while somebody writes into them.
    private void look() {
        Optional<Method> now = model.big().map(Tile::method);
        if (!now.equals(shown)) {
            shown = now;
            now.ifPresent(this::show);
        }
    }

    private void show(Method method) {
        VBox box = new VBox(GAP, heading(method));
        List<MethodOption> options = Tuning.options(method);
        options.forEach(option -> box.getChildren().add(line(method, option)));
        box.getChildren().add(options.isEmpty() ? muted(texts.get("options.none")) : back(method));
        box.setMinWidth(0);
        box.getStyleClass().add("beside-scroll-bar");
        ScrollPane scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        getChildren().setAll(scroll);
    }

    private Node heading(Method method) {
        Label title = new Label(method.description().title());
        title.getStyleClass().add("title-4");
        return new VBox(title, muted(method.description().paper()));
    }

    private Label muted(String words) {
        Label label = new Label(words);
        label.getStyleClass().addAll("muted", "small");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private Node line(Method method, MethodOption option) {
        Control value = option.words().isEmpty() ? field(method, option) : words(method, option);
        value.setId("option-" + option.name());
        value.setAccessibleText(option.name() + ": " + option.meaning());
        value.setTooltip(new Tooltip(texts.get("options.standard", option.standard())));
        Label name = new Label(option.name());
        name.setLabelFor(value);
        HBox row = new HBox(GAP, name, value);
        row.getStyleClass().add("lens-controls");
        return new VBox(2, row, muted(option.meaning()));
    }

    /// What is written counts once it is finished: with Enter, or by going elsewhere.
    private TextField field(Method method, MethodOption option) {
        TextField field = new TextField(model.tuning().get().value(method, option));
        field.setPrefColumnCount(COLUMNS);
        field.setOnAction(_ -> choose(method, option, field.getText().strip()));
        field.focusedProperty()
                .subscribe(has -> {
                    if (!has) {
                        choose(method, option, field.getText().strip());
                    }
                });
        return field;
    }

    private Choice<String> words(Method method, MethodOption option) {
        ObjectProperty<String> chosen =
                new SimpleObjectProperty<>(model.tuning().get().value(method, option));
        chosen.subscribe(word -> choose(method, option, word));
        return new Choice<>(option.words(), word -> word, chosen);
    }

    private void choose(Method method, MethodOption option, String value) {
        Tuning now = model.tuning().get();
        if (!value.isEmpty() && !now.value(method, option).equals(value)) {
            Tuning next = now.with(method, option, value);
            shown = shown.map(_ -> next.tuned(method));
            model.tuning().set(next);
        }
    }

    private Button back(Method method) {
        Button back = new Button(texts.get("options.back"));
        back.setId("options-back");
        back.setOnAction(_ -> model.tuning().set(model.tuning().get().without(method)));
        return back;
    }
}
