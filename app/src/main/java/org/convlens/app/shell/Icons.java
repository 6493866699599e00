package org.convlens.app.shell;

import javafx.scene.Node;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons that grow with the text; an icon never stands without a word or a tooltip.
public final class Icons {

    private Icons() {}

    /// {@return an icon in the size and colour of the text around it}
    ///
    /// @param icon which one, a constant of `Material2AL` or `Material2MZ`
    public static Node of(Ikon icon) {
        FontIcon node = new FontIcon(icon);
        node.getStyleClass().add("icon");
        return node;
    }
}
