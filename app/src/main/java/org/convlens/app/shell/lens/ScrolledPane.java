package org.convlens.app.shell.lens;

import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.ScrollPaneSkin;
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

    @Override
    protected Skin<?> createDefaultSkin() {
        return new OpenSkin(this);
    }

    /// Keeps no picture of the content: JavaFX would draw all of it anew for every cell that
    /// changes, where it otherwise draws what has changed.
    private static final class OpenSkin extends ScrollPaneSkin {

        OpenSkin(ScrollPane pane) {
            super(pane);
            pane.lookup(".viewport").setCache(false);
        }
    }

    /// Does nothing: a click leaves the keys with what was clicked.
    @Override
    public void requestFocus() {}
}
