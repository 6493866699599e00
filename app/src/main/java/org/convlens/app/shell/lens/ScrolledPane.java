package org.convlens.app.shell.lens;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/// A lens tab that scrolls where the window is lower than its least height.
public final class ScrolledPane extends ScrollPane {

    /// As large as its place, and no wider.
    ///
    /// @param content the tab
    public ScrolledPane(Region content) {
        super(content);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        getStyleClass().add("edge-to-edge");
        visibleProperty().bind(content.visibleProperty());
    }

    /// Does nothing: a click leaves the keys with what was clicked.
    @Override
    public void requestFocus() {}
}
