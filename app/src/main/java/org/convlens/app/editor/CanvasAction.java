package org.convlens.app.editor;

import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/// One thing to do on the canvas.
///
/// @param key names its words in the bundle
/// @param keys what to press, any of them
/// @param run what happens
/// @param possible whether it would do anything now; else its keys are left to others
record CanvasAction(String key, List<KeyCombination> keys, Runnable run, BooleanSupplier possible) {

    CanvasAction {
        keys = List.copyOf(keys);
    }

    /// An action with its keys as text, separated by spaces.
    static CanvasAction of(String key, String keys, Runnable run) {
        return new CanvasAction(
                key,
                Arrays.stream(keys.split(" ", -1)).map(KeyCombination::keyCombination).toList(),
                run,
                () -> true);
    }

    /// The same action, only while something holds.
    CanvasAction when(BooleanSupplier holds) {
        return new CanvasAction(key, keys, run, holds);
    }

    /// Whether it is meant by a key.
    boolean isMeantBy(KeyEvent event) {
        return keys.stream().anyMatch(combination -> combination.match(event))
                && possible.getAsBoolean();
    }

    /// The keys as people read them.
    String shownKeys() {
        return keys.stream()
                .map(KeyCombination::getDisplayText)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /// The first key as people read it.
    String firstKey() {
        return keys.getFirst().getDisplayText();
    }
}
