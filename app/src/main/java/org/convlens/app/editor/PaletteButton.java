package org.convlens.app.editor;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

import org.convlens.app.shell.Texts;

import java.util.function.Consumer;

/// A button of the palette: press it to add the layer, drag it to where the layer shall stand.
final class PaletteButton extends Button {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final PaletteItem item;
    private boolean carried;

    PaletteButton(PaletteItem item, Texts texts, Consumer<PaletteItem> add) {
        super(item.name());
        this.item = item;
        setId("add-" + item.name().replace(' ', '-'));
        getStyleClass().setAll("palette-button", item.group().styleClass());
        setMaxWidth(Double.MAX_VALUE);
        setAccessibleText(texts.get("palette.add", item.name()));
        setWrapText(true);
        setMaxHeight(Double.MAX_VALUE);
        setTooltip(new Tooltip(new OfferWords(texts).explain(item.offer())));
        setOnAction(_ -> add.accept(item));
        setOnDragDetected(event -> {
            startFullDrag();
            carried = true;
            disarm();
            event.consume();
        });
    }

    PaletteItem item() {
        return item;
    }

    /// {@return whether it is on its way; the gesture's source stays known after its drop}
    boolean isCarried() {
        return carried;
    }

    /// Says that it was dropped.
    void letGo() {
        carried = false;
    }

    /// Marks it as what Enter in the search field would add.
    void choose(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }
}
