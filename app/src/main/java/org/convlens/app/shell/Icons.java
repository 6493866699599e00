package org.convlens.app.shell;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.IkonHandler;

import java.util.ServiceLoader;

/// Icons that grow with the text; an icon never stands without a word or a tooltip.
///
/// Their fonts are loaded one by one when they are needed; Ikonli's own node would load all eight
/// of the pack, before the window shows. FX thread.
public final class Icons {

    /// Of an icon, in em. A style sheet cannot say so: an icon's own font is its size.
    private static final double SIZE = 1.2;

    private static final ServiceLoader<IkonHandler> FONTS = ServiceLoader.load(IkonHandler.class);

    private Icons() {}

    /// {@return an icon in the size and colour of the text around it}
    ///
    /// @param icon which one, a constant of `Material2AL` or `Material2MZ`
    public static Node of(Ikon icon) {
        String family = family(icon);
        Text glyph = new Text(Character.toString(icon.getCode()));
        glyph.getStyleClass().add("icon");
        Label text = new Label(null, glyph);
        text.setMouseTransparent(true);
        text.fontProperty().subscribe(font -> glyph.setStyle(style(family, font)));
        return text;
    }

    private static String style(String family, Font font) {
        return "-fx-font-family: '%s'; -fx-font-size: %dpx; -fx-font-weight: normal;"
                .formatted(family, Math.round(SIZE * font.getSize()));
    }

    /// {@return the family of an icon's font, which is loaded now}
    private static String family(Ikon icon) {
        for (IkonHandler handler : FONTS) {
            if (handler.supports(icon.getDescription())) {
                return loaded(handler);
            }
        }
        throw new IllegalArgumentException("No font has the icon " + icon.getDescription());
    }

    private static String loaded(IkonHandler handler) {
        if (handler.getFont() == null) {
            handler.setFont(
                    Font.loadFont(
                            handler.getFontResource().toExternalForm(),
                            Font.getDefault().getSize()));
        }
        return handler.getFontFamily();
    }
}
