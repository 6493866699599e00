package org.convlens.viz.fx;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

import java.util.HashMap;
import java.util.Map;

/// How wide texts are, measured once each: a large map writes hundreds of numbers at every move of
/// the mouse, mostly the same.
final class TextWidths {

    private static final int MOST = 4096;

    private final Map<Written, Double> known = new HashMap<>();

    private record Written(Font font, String text) {}

    /// {@return the width, in pixels}
    ///
    /// @param font how it is written
    /// @param text what is written
    double of(Font font, String text) {
        if (known.size() >= MOST) {
            known.clear();
        }
        return known.computeIfAbsent(new Written(font, text), TextWidths::measured);
    }

    private static double measured(Written written) {
        Text node = new Text(written.text());
        node.setFont(written.font());
        return node.getLayoutBounds().getWidth();
    }
}
