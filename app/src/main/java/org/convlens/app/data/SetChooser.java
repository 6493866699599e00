package org.convlens.app.data;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.convlens.app.shell.FileDialogs;
import org.convlens.app.shell.FileDialogs.Kind;
import org.convlens.app.shell.Icons;
import org.convlens.app.shell.Texts;
import org.convlens.dataset.BuiltInSet;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Generated sets with their difficulty, and the ways to read pictures from disk.
final class SetChooser extends VBox {

    private static final double USUAL_DIFFICULTY = 0.3;

    private final Texts texts = Texts.of(SetChooser.class);
    private final DataViewModel model;
    private final Slider difficulty = new Slider(0, 1, USUAL_DIFFICULTY);
    private final WholeSpinner seed = new WholeSpinner(0, Integer.MAX_VALUE, 1);

    SetChooser(List<BuiltInSet> sets, DataViewModel model, FileDialogs dialogs) {
        super(8);
        this.model = model;
        getChildren().add(title("generated"));
        sets.forEach(set -> getChildren().add(card(set)));
        getChildren().addAll(settings(), title("disk"), disk(dialogs));
    }

    private Node title(String key) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().add("section-title");
        return label;
    }

    private Node card(BuiltInSet set) {
        Label name = new Label(set.title());
        name.getStyleClass().add("panel-title");
        Label facts = new Label(texts.get("facts", set.pictureShape(), set.classNames().size()));
        facts.getStyleClass().addAll("muted", "small");
        Label text = new Label(set.description());
        text.setWrapText(true);
        VBox words = new VBox(2, name, facts, text);
        Button card = new Button("", words);
        card.setId("set-" + set.name());
        card.getStyleClass().addAll("card-button", "data-set");
        card.setMaxWidth(Double.MAX_VALUE);
        card.setTooltip(new Tooltip(texts.get("difficulty.tip", set.difficulty())));
        card.setAccessibleText(set.title() + ". " + set.description());
        card.setOnAction(event -> model.choose(set, difficulty.getValue(), seed.getValue()));
        return card;
    }

    private Node settings() {
        difficulty.setId("difficulty");
        difficulty.setBlockIncrement(0.1);
        difficulty.setAccessibleText(texts.get("difficulty"));
        seed.setId("data-seed");
        seed.setPrefWidth(110);
        seed.setAccessibleText(texts.get("seed"));
        Label share = new Label();
        share.textProperty()
                .bind(difficulty.valueProperty().map(value -> texts.get("share", value)));
        share.setMinWidth(44);
        share.setAlignment(Pos.CENTER_RIGHT);
        GridPane grid = new GridPane(8, 8);
        grid.addRow(0, new Label(texts.get("difficulty")), difficulty, share);
        grid.addRow(1, new Label(texts.get("seed")), seed);
        GridPane.setHgrow(difficulty, Priority.ALWAYS);
        return grid;
    }

    private Node disk(FileDialogs dialogs) {
        return new VBox(
                6,
                fromDisk("folder", Material2AL.FOLDER_OPEN, () -> folder(dialogs, "folder")),
                fromDisk(
                        "zip", Material2AL.ARCHIVE, () -> dialogs.open(texts.get("zip"), Kind.ZIP)),
                fromDisk("idx", Material2AL.DIALPAD, () -> folder(dialogs, "idx")),
                fromDisk("cifar10", Material2AL.IMAGE, () -> folder(dialogs, "cifar10")));
    }

    private Optional<Path> folder(FileDialogs dialogs, String key) {
        return dialogs.folder(texts.get(key));
    }

    private Node fromDisk(String key, Ikon icon, Supplier<Optional<Path>> place) {
        Button button = new Button(texts.get(key), Icons.of(icon));
        button.setId("read-" + key);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setTooltip(new Tooltip(texts.get(key + ".tip")));
        String scheme = key.equals("zip") ? "folder" : key;
        button.setOnAction(event -> place.get().ifPresent(found -> model.choose(scheme, found)));
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }
}
