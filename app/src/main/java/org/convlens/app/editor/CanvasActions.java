package org.convlens.app.editor;

import java.util.ArrayList;
import java.util.List;

/// Everything the keyboard can do on the canvas; menus and the list of keys are made from it.
final class CanvasActions {

    /// What the view itself does.
    ///
    /// @param search goes to the palette
    /// @param rename types the selected node's name anew
    /// @param arrange lays the drawing out
    /// @param cancel lets go, one thing at a time
    /// @param keys shows the list of keys
    /// @param save takes the drawing along as a figure
    record Doors(
            Runnable search,
            Runnable rename,
            Runnable arrange,
            Runnable cancel,
            Runnable keys,
            Runnable save) {}

    private final CanvasDesk desk;
    private final Doors doors;
    private final Walking walking;
    private final List<CanvasAction> all = new ArrayList<>();

    CanvasActions(CanvasDesk desk, Doors doors) {
        this.desk = desk;
        this.doors = doors;
        this.walking = new Walking(desk.verbs(), desk.here());
        addEditing();
        addWiring();
        addWalking();
        addLooking();
    }

    List<CanvasAction> all() {
        return List.copyOf(all);
    }

    CanvasAction action(String key) {
        return all.stream().filter(action -> action.key().equals(key)).findFirst().orElseThrow();
    }

    private void add(String key, String keys, Runnable run) {
        all.add(CanvasAction.of(key, keys, run));
    }

    private void addEditing() {
        Copying copying = desk.copying();
        add("add", "Insert Shortcut+K", doors.search());
        add("rename", "F2", doors.rename());
        add("remove", "Delete Backspace", desk.verbs()::remove);
        add("undo", "Shortcut+Z", desk.verbs()::undo);
        add("redo", "Shortcut+Shift+Z Shortcut+Y", desk.verbs()::redo);
        add("cut", "Shortcut+X", copying::cut);
        add("copy", "Shortcut+C", copying::copy);
        all.add(
                CanvasAction.of("paste", "Shortcut+V", copying::paste)
                        .when(() -> !copying.isEmpty()));
        add("duplicate", "Shortcut+D", copying::duplicate);
        add("select-all", "Shortcut+A", desk.verbs()::selectAll);
        add("output", "O", desk.verbs()::chooseOutput);
        all.add(
                CanvasAction.of("fold", "Shortcut+G", this::fold)
                        .when(() -> desk.verbs().selectedLayers().size() > 1));
        all.add(
                CanvasAction.of("unfold", "Shortcut+Shift+G", desk.verbs()::unfold)
                        .when(() -> desk.verbs().selectedBlock().isPresent()));
    }

    /// A fresh block is named at once.
    private void fold() {
        if (desk.verbs().fold()) {
            doors.rename().run();
        }
    }

    private void addWiring() {
        add("wire", "W", walking::beginWire);
        add("end-wire", "Enter", walking::endWire);
        add("pick-wire", "I", walking::pickWire);
        add("cancel", "Esc", doors.cancel());
    }

    private void addWalking() {
        for (Side side : Side.values()) {
            String arrow = arrowOf(side);
            add("walk-" + arrow, arrow, () -> walking.walk(side));
            add("extend-" + arrow, "Shift+" + arrow, () -> walking.extend(side));
            add("move-" + arrow, "Alt+" + arrow, () -> desk.verbs().nudge(side.dx(), side.dy()));
        }
    }

    private static String arrowOf(Side side) {
        return switch (side) {
            case TOP -> "Up";
            case LEFT -> "Left";
            case BOTTOM -> "Down";
            case RIGHT -> "Right";
        };
    }

    private void addLooking() {
        Looking looking = desk.looking();
        for (Side side : Side.values()) {
            String arrow = arrowOf(side);
            add("pan-" + arrow, "Shortcut+" + arrow, () -> looking.look(side));
        }
        add("zoom-in", "Plus Shift+Plus Equals Shift+Equals Add", looking::zoomIn);
        add("zoom-out", "Minus Subtract", looking::zoomOut);
        add("hundred", "0", looking::hundred);
        add("fit", "F", looking::fit);
        add("arrange", "L", doors.arrange());
        add("save-figure", "Shortcut+E", doors.save());
        add("keys", "F1", doors.keys());
    }
}
