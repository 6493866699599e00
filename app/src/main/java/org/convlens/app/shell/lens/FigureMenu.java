package org.convlens.app.shell.lens;

import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;

import org.convlens.app.shell.FileDialogs;
import org.convlens.app.shell.Texts;
import org.convlens.app.shell.lens.TensorExport.Named;
import org.convlens.viz.fx.CanvasView;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The context menu of every map, sheet and chart in the window: its picture to the clipboard, as
/// PNG or SVG, and its numbers to the clipboard, as CSV or .npy.
public final class FigureMenu {

    private static final Texts TEXTS = Texts.of(FigureMenu.class);

    private final FileDialogs dialogs;
    private final ContextMenu menu = new ContextMenu();

    /// A menu that nobody asked for yet.
    ///
    /// @param dialogs where to save is asked there
    public FigureMenu(FileDialogs dialogs) {
        this.dialogs = dialogs;
    }

    /// Shows the menu wherever it is asked for with the right button or the keyboard, unless
    /// somebody else has another one there.
    ///
    /// @param scene the whole window
    public void listenIn(Scene scene) {
        scene.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::ask);
    }

    private void ask(ContextMenuEvent event) {
        figure(event.getTarget())
                .ifPresent(figure -> {
                    fill(figure);
                    menu.show(figure, event.getScreenX(), event.getScreenY());
                    event.consume();
                });
    }

    private static Optional<CanvasView> figure(EventTarget target) {
        return target instanceof Node node
                ? Stream.iterate(node, Objects::nonNull, Node::getParent)
                        .filter(CanvasView.class::isInstance)
                        .map(CanvasView.class::cast)
                        .findFirst()
                : Optional.empty();
    }

    private void fill(CanvasView figure) {
        FigureExport picture = new FigureExport(figure, dialogs);
        String name = Optional.ofNullable(figure.getId()).orElse("figure");
        menu.getItems()
                .setAll(
                        item("figure.copy", picture::copy),
                        item("figure.save", () -> picture.save(name)));
        if (figure.numbers().isPresent()) {
            TensorExport numbers =
                    new TensorExport(
                            dialogs,
                            () -> figure.numbers().map(found -> new Named(name, found)),
                            Optional::empty);
            menu.getItems().add(new SeparatorMenuItem());
            menu.getItems().addAll(numbers.items());
        }
    }

    private static MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(TEXTS.get(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
