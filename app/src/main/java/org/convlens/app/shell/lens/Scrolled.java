package org.convlens.app.shell.lens;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// Fills the space there is with a part of a tab, and scrolls it where that is too low.
public final class Scrolled extends ScrollPane {

    /// Scrolls up and down.
    ///
    /// @param part what grows with the space
    public Scrolled(Node part) {
        super(part);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinHeight(0);
        getStyleClass().add("edge-to-edge");
    }
}
