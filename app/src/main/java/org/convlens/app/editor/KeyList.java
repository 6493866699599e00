package org.convlens.app.editor;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.convlens.app.shell.Texts;

import java.util.List;

/// The list of keys, over the canvas until it is closed.
final class KeyList extends VBox {

    private static final List<String> SHOWN =
            List.of(
                    "add",
                    "walk",
                    "extend",
                    "wire",
                    "pick-wire",
                    "rename",
                    "remove",
                    "output",
                    "fold",
                    "unfold",
                    "move",
                    "cut",
                    "copy",
                    "paste",
                    "duplicate",
                    "select-all",
                    "undo",
                    "redo",
                    "zoom-in",
                    "zoom-out",
                    "hundred",
                    "fit",
                    "arrange",
                    "pan",
                    "cancel");

    private final Texts texts;
    private final Button close;

    KeyList(Texts texts, CanvasActions actions) {
        this.texts = texts;
        this.close = new Button(texts.get("keys.close"));
        setId("key-list");
        getStyleClass().addAll("canvas-card", "key-list");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Label title = new Label(texts.get("action.keys"));
        title.getStyleClass().add("panel-title");
        ScrollPane scroll = new ScrollPane(grid(actions));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        close.setId("close-keys");
        close.setCancelButton(true);
        close.setOnAction(_ -> show(false));
        getChildren().addAll(title, scroll, close);
        show(false);
    }

    void toggle() {
        show(!isVisible());
    }

    /// {@return whether it was open}
    boolean hide() {
        boolean was = isVisible();
        show(false);
        return was;
    }

    private void show(boolean shown) {
        setVisible(shown);
        setManaged(shown);
        if (shown) {
            close.requestFocus();
        }
    }

    private GridPane grid(CanvasActions actions) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("key-grid");
        for (int row = 0; row < SHOWN.size(); row++) {
            String key = SHOWN.get(row);
            Label keys = new Label(keysOf(key, actions));
            keys.getStyleClass().add("keys");
            grid.add(keys, 0, row);
            grid.add(new Label(texts.get("action." + key)), 1, row);
        }
        return grid;
    }

    /// {@return the system's own shortcut key as people read it, such as `Ctrl+`}
    private static String modifier() {
        String shortcut = KeyCombination.keyCombination("Shortcut+A").getDisplayText();
        return shortcut.substring(0, shortcut.length() - 1);
    }

    /// Arrows and mouse gestures stand for several actions, so their keys are words.
    private String keysOf(String key, CanvasActions actions) {
        return actions.all().stream()
                .filter(action -> action.key().equals(key))
                .map(CanvasAction::shownKeys)
                .findFirst()
                .orElseGet(() -> texts.get("keys." + key, modifier()));
    }
}
