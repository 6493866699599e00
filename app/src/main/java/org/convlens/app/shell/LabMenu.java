package org.convlens.app.shell;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import org.convlens.app.shell.Actions.Action;
import org.convlens.app.shell.FileDialogs.Kind;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The menu under the lab's name: files, text size, help.
final class LabMenu {

    private static final String ENDING = ".convlens";

    private final Texts texts = Texts.of(LabMenu.class);
    private final Desk desk;
    private final MenuButton button = new MenuButton();
    private final Actions actions;

    LabMenu(Desk desk, Pages pages) {
        this.desk = desk;
        this.actions =
                new Actions(
                        List.of(
                                action("menu.new", "Shortcut+N", pages.places().welcome()),
                                action("menu.museum", Place.MUSEUM.key(), pages.places().museum()),
                                action(
                                        "menu.playground",
                                        Place.PLAYGROUND.key(),
                                        pages.places().playground()),
                                action("menu.open", "Shortcut+O", this::open),
                                action("menu.save", "Shortcut+S", this::save),
                                action("menu.saveas", "Shortcut+Shift+S", this::saveAs),
                                action(
                                        "menu.start",
                                        "Shortcut+Shift+R",
                                        desk.commands()::backToTheStart),
                                action("menu.larger", "Shortcut+Plus", () -> grow(1)),
                                action("menu.smaller", "Shortcut+Minus", () -> grow(-1)),
                                action("menu.normal", "Shortcut+0", this::normalText),
                                action("menu.figures", "Shortcut+Shift+D", pages.figures()),
                                action("menu.settings", "Shortcut+Comma", pages.settings()),
                                action("menu.keys", "F1", pages.keys()),
                                action("menu.diagnosis", "Shortcut+Shift+F1", pages.diagnosis()),
                                action("menu.about", "Shortcut+F1", pages.about()),
                                action("menu.quit", "Shortcut+Q", pages.quit())));
        button.setId("lab-menu");
        button.setAccessibleText(texts.get("menu.lab"));
        button.setMinWidth(MenuButton.USE_PREF_SIZE);
        actions.all().forEach(action -> button.getItems().add(action.item()));
        button.getItems().add(4, recent());
        button.getItems().add(8, new SeparatorMenuItem());
        button.getItems().add(14, new SeparatorMenuItem());
    }

    /// What the menu opens besides files.
    ///
    /// @param places where a lab begins
    /// @param figures the overlay with frame times
    /// @param settings the settings
    /// @param keys the list of shortcuts
    /// @param help what the program is, and its diagnosis
    /// @param quit the way out
    record Pages(
            Places places,
            Runnable figures,
            Runnable settings,
            Runnable keys,
            Help help,
            Runnable quit) {

        Runnable about() {
            return help.about();
        }

        Runnable diagnosis() {
            return help.diagnosis();
        }
    }

    /// Where a lab begins.
    ///
    /// @param welcome the page with which a lab begins
    /// @param museum published architectures
    /// @param playground convolution arithmetic with sliders
    record Places(Runnable welcome, Runnable museum, Runnable playground) {}

    /// What helps when something is unclear or goes wrong.
    ///
    /// @param about what the program is
    /// @param diagnosis copies what a bug report needs
    record Help(Runnable about, Runnable diagnosis) {}

    MenuButton button() {
        return button;
    }

    Actions actions() {
        return actions;
    }

    private Action action(String key, String keys, Runnable run) {
        return new Action(texts.get(key), keys, run);
    }

    private Menu recent() {
        Menu menu = new Menu(texts.get("menu.recent"));
        desk.settings()
                .settings()
                .subscribe(settings -> menu.getItems().setAll(items(settings.recent())));
        return menu;
    }

    private List<MenuItem> items(List<Path> files) {
        if (files.isEmpty()) {
            MenuItem none = new MenuItem(texts.get("menu.recent.none"));
            none.setDisable(true);
            return List.of(none);
        }
        return files.stream().map(this::item).toList();
    }

    private MenuItem item(Path file) {
        MenuItem item = new MenuItem(file.toString());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> open(file));
        return item;
    }

    private void open() {
        desk.dialogs().open(texts.get("open.title"), Kind.LAB).ifPresent(this::open);
    }

    private void open(Path file) {
        desk.commands().open(file);
    }

    /// Saves where the lab was saved before, or asks.
    void save() {
        Optional<Path> file = desk.state().file().get().file();
        file.ifPresentOrElse(desk.commands()::save, this::saveAs);
    }

    private void saveAs() {
        desk.dialogs()
                .save(texts.get("save.title"), Kind.LAB, desk.state().file().get().name() + ENDING)
                .map(LabMenu::withEnding)
                .ifPresent(desk.commands()::save);
    }

    private static Path withEnding(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ENDING) ? file : file.resolveSibling(name + ENDING);
    }

    private void grow(int step) {
        desk.settings().change(now -> now.withFont(now.fontSize() + step));
    }

    private void normalText() {
        desk.settings().change(now -> now.withFont(Settings.NORMAL_FONT));
    }
}
