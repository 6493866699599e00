package org.convlens.app.editor;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.convlens.app.shell.Icons;
import org.convlens.app.shell.Texts;
import org.convlens.app.state.UndoNames;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2MZ;

import java.util.Optional;

/// Undo, redo, arrange, fit, zoom and the list of keys.
final class CanvasToolbar extends HBox {

    private final Texts texts;
    private final CanvasActions actions;

    CanvasToolbar(Texts texts, CanvasActions actions) {
        this.texts = texts;
        this.actions = actions;
        getStyleClass().add("canvas-toolbar");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    /// Builds the buttons.
    ///
    /// @param undo what undo and redo would do
    /// @param looking gives the zoom
    void build(ReadOnlyObjectProperty<UndoNames> undo, Looking looking) {
        Button undoButton = icon("undo", Material2MZ.UNDO);
        Button redoButton = icon("redo", Material2MZ.REDO);
        undo.subscribe(names -> {
            name(undoButton, "undo", names.undo());
            name(redoButton, "redo", names.redo());
        });
        Button zoom = button("hundred");
        zoom.textProperty().bind(looking.percent(texts));
        getChildren().setAll(undoButton, redoButton, button("arrange"), button("fit"), zoom);
        getChildren().add(keys());
    }

    private Button keys() {
        Button keys = new Button("?");
        keys.setId("canvas-keys");
        keys.setAccessibleText(texts.get("action.keys"));
        keys.setTooltip(new Tooltip(texts.get("toolbar.tooltip", texts.get("action.keys"), "?")));
        keys.getStyleClass().add("flat");
        keys.setOnAction(_ -> actions.action("keys").run().run());
        return keys;
    }

    private Button icon(String key, Ikon icon) {
        Button button = button(key);
        Node picture = Icons.of(icon);
        button.setText("");
        button.setGraphic(picture);
        return button;
    }

    private Button button(String key) {
        CanvasAction action = actions.action(key);
        Button button = new Button(texts.get("toolbar." + key));
        button.setId("canvas-" + key);
        button.getStyleClass().add("flat");
        explain(button, texts.get("action." + key), action);
        button.setOnAction(_ -> action.run().run());
        return button;
    }

    private void name(Button button, String key, Optional<String> name) {
        button.setDisable(name.isEmpty());
        explain(
                button,
                name.map(words -> texts.get("toolbar." + key + ".named", words))
                        .orElseGet(() -> texts.get("action." + key)),
                actions.action(key));
    }

    private void explain(Button button, String words, CanvasAction action) {
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(texts.get("toolbar.tooltip", words, action.firstKey())));
    }
}
