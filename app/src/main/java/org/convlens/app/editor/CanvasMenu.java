package org.convlens.app.editor;

import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;

import org.convlens.app.shell.Texts;

import java.util.List;

/// The context menu: what one can do with what is selected.
final class CanvasMenu {

    private static final String LINE = "";
    private static final List<String> ON_NODES =
            List.of(
                    "rename",
                    "wire",
                    "output",
                    LINE,
                    "fold",
                    "unfold",
                    LINE,
                    "cut",
                    "copy",
                    "duplicate",
                    LINE,
                    "remove");
    private static final List<String> ON_WIRE = List.of("add", "remove");
    private static final List<String> ON_CANVAS =
            List.of(
                    "add",
                    "paste",
                    LINE,
                    "select-all",
                    "arrange",
                    "fit",
                    "hundred",
                    LINE,
                    "save-figure",
                    "keys");

    private final Texts texts;
    private final CanvasActions actions;
    private final CanvasDesk desk;
    private final ContextMenu menu = new ContextMenu();

    CanvasMenu(Texts texts, CanvasActions actions, CanvasDesk desk) {
        this.texts = texts;
        this.actions = actions;
        this.desk = desk;
    }

    void show(Node owner, ContextMenuEvent event) {
        menu.hide();
        menu.getItems().setAll(keys().stream().map(this::item).toList());
        menu.show(owner, event.getScreenX(), event.getScreenY());
        event.consume();
    }

    private List<String> keys() {
        if (desk.here().wire().get().isPresent()) {
            return ON_WIRE;
        }
        return desk.verbs().selectedLayers().isEmpty() ? ON_CANVAS : ON_NODES;
    }

    private MenuItem item(String key) {
        if (key.equals(LINE)) {
            return new SeparatorMenuItem();
        }
        CanvasAction action = actions.action(key);
        MenuItem item = new MenuItem(texts.get("action." + key));
        item.setId("menu-" + key);
        item.setAccelerator(action.keys().getFirst());
        item.setDisable(!action.possible().getAsBoolean());
        item.setOnAction(_ -> action.run().run());
        return item;
    }
}
