package org.convlens.app.shell;

import javafx.scene.Node;
import javafx.scene.layout.Pane;

import java.util.List;

/// Parts of a pane that are in the scene only while they are visible.
///
/// JavaFX goes through all that is in the scene, visible or not, for every frame it draws, ten
/// times a second while a network learns.
public final class Shown {

    private final Pane pane;
    private final List<Node> parts;

    private Shown(Pane pane, List<Node> parts) {
        this.pane = pane;
        this.parts = parts;
    }

    /// Fills a pane with parts, each of them whenever it is visible. FX thread.
    ///
    /// @param pane which has no other children
    /// @param parts from the lowest to the uppermost
    public static void whileVisible(Pane pane, List<? extends Node> parts) {
        Shown shown = new Shown(pane, List.copyOf(parts));
        parts.forEach(part -> part.visibleProperty().subscribe(_ -> shown.follow(part)));
    }

    private void follow(Node part) {
        if (part.isVisible()) {
            pane.getChildren().add(shownBelow(part), part);
            part.applyCss();
        } else {
            pane.getChildren().remove(part);
        }
    }

    private int shownBelow(Node part) {
        return (int)
                parts.subList(0, parts.indexOf(part)).stream()
                        .filter(pane.getChildren()::contains)
                        .count();
    }
}
