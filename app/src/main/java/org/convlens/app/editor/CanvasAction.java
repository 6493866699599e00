package org.convlens.app.editor;

import javafx.scene.input.KeyCombination;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// One thing to do on the canvas.
///
/// @param key names its words in the bundle
/// @param keys what to press, any of them
/// @param run what happens
record CanvasAction(String key, List<KeyCombination> keys, Runnable run) {

    CanvasAction {
        keys = List.copyOf(keys);
    }

    /// An action with its keys as text, separated by spaces.
    static CanvasAction of(String key, String keys, Runnable run) {
        return new CanvasAction(
                key,
                Arrays.stream(keys.split(" ", -1)).map(KeyCombination::keyCombination).toList(),
                run);
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
