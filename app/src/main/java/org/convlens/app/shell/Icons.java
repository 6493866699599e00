package org.convlens.app.shell;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.text.Font;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons that grow with the text; an icon never stands without a word or a tooltip.
public final class Icons {

    /// Of an icon, in em. A style sheet cannot say so: an icon's own font is its size.
    private static final double SIZE = 1.2;

    private Icons() {}

    /// {@return an icon in the size and colour of the text around it}
    ///
    /// @param icon which one, a constant of `Material2AL` or `Material2MZ`
    public static Node of(Ikon icon) {
        FontIcon node = new FontIcon(icon);
        node.getStyleClass().add("icon");
        Label text = new Label(null, node);
        text.setMouseTransparent(true);
        text.fontProperty().subscribe(font -> node.setIconSize(size(font)));
        return text;
    }

    private static int size(Font font) {
        return (int) Math.round(SIZE * font.getSize());
    }
}
