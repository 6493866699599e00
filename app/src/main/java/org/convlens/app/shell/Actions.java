package org.convlens.app.shell;

import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;

import java.util.List;

/// What the window can do by menu and by keyboard.
///
/// @param all in the order of the menu
public record Actions(List<Action> all) {

    /// One thing to do.
    ///
    /// @param words what the menu says
    /// @param keys the shortcut
    /// @param run what happens
    public record Action(String words, KeyCombination keys, Runnable run) {

        /// An action with its shortcut as text.
        ///
        /// @param words what the menu says
        /// @param keys such as `Shortcut+S`
        /// @param run what happens
        public Action(String words, String keys, Runnable run) {
            this(words, KeyCombination.keyCombination(keys), run);
        }

        /// {@return this action as a line of a menu}
        public MenuItem item() {
            MenuItem item = new MenuItem(words);
            item.setAccelerator(keys);
            item.setOnAction(event -> run.run());
            return item;
        }
    }

    /// Copies the list.
    public Actions {
        all = List.copyOf(all);
    }

    /// Puts all shortcuts into a scene.
    ///
    /// @param scene whose keys are heard
    public void install(Scene scene) {
        all.forEach(action -> scene.getAccelerators().put(action.keys(), action.run()));
    }
}
