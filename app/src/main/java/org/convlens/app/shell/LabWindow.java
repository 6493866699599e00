package org.convlens.app.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.convlens.app.shell.Panels.Page;
import org.convlens.app.state.Notice;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The window's content: top bar, the place one is at, status line, notices over all.
public final class LabWindow extends StackPane {

    /// Sizes of the text that the columns need at least, side by side.
    private static final double LETTERS = 80;

    private final ReadOnlyIntegerWrapper font = new ReadOnlyIntegerWrapper();
    private final ObjectProperty<Place> place = new SimpleObjectProperty<>(Place.LAB);
    private final Bench bench;
    private final LabMenu menu;
    private final NoticeBar notices = new NoticeBar();
    private final Texts texts = Texts.of(LabWindow.class);
    private final FrameFigures figures;
    private final Region welcome;
    private final Sheet settings;
    private final Sheet about;
    private final Region canvas;

    /// The window around the features' panels.
    ///
    /// @param desk what its parts work with
    /// @param panels what the features put into it
    /// @param welcome the page with which a lab begins
    /// @param doors what leads out of the window
    public LabWindow(Desk desk, Panels panels, Region welcome, Doors doors) {
        getStyleClass().add("lens-window");
        this.welcome = welcome;
        this.canvas = panels.canvas();
        this.figures = doors.figures();
        this.bench = new Bench(panels);
        this.settings = new Sheet("settings", texts.get("settings.title"), new SettingsForm(desk));
        this.about = new Sheet("about", texts.get("menu.about"), new AboutPage());
        this.menu =
                new LabMenu(
                        desk,
                        new LabMenu.Pages(
                                new LabMenu.Places(
                                        this::begin,
                                        () -> goTo(Place.MUSEUM),
                                        () -> goTo(Place.PLAYGROUND)),
                                figures::toggle,
                                settings::open,
                                () -> doors.keys().run(),
                                new LabMenu.Help(
                                        about::open, () -> notices.show(copied(doors.diagnosis()))),
                                () -> doors.quit().run()));
        panels.pages().forEach(this::mark);
        StackPane pages = new StackPane();
        pages.setPickOnBounds(false);
        Shown.whileVisible(pages, panels.pages().stream().map(Page::view).toList());
        BorderPane frame = new BorderPane(new StackPane(bench, pages));
        frame.setMinSize(0, 0);
        frame.setTop(new TopBar(desk, place, menu));
        frame.setBottom(new StatusLine(desk.state()));
        desk.state().notice().subscribe(notices::show);
        welcome.setVisible(false);
        Shown.whileVisible(this, List.of(frame, figures, welcome, settings, about, notices));
        bench.visibleProperty().bind(place.isEqualTo(Place.LAB));
        font.bind(
                Bindings.createIntegerBinding(
                        () -> fitting(desk.settings().settings().get()),
                        desk.settings().settings(),
                        widthProperty()));
        font.subscribe(size -> setStyle("-fx-font-size: " + size + "px;"));
        bench.divide(desk.settings().settings().get().panels());
        desk.state().file().subscribe(file -> enter());
    }

    /// {@return the wanted size of the text, or the largest for which there is room side by side}
    private int fitting(Settings now) {
        int largest = Math.max(Settings.NORMAL_FONT, (int) (getWidth() / LETTERS));
        return Math.min(now.fontSize(), largest);
    }

    /// What leads out of the window, and what measures it.
    ///
    /// @param figures the overlay with frame times
    /// @param keys shows the list of shortcuts
    /// @param diagnosis says what a bug report needs
    /// @param quit asks about unsaved changes, then ends the program
    public record Doors(
            FrameFigures figures, Runnable keys, Supplier<String> diagnosis, Runnable quit) {}

    private Optional<Notice> copied(Supplier<String> diagnosis) {
        ClipboardContent content = new ClipboardContent();
        content.putString(diagnosis.get());
        Clipboard.getSystemClipboard().setContent(content);
        return Optional.of(new Notice(Notice.Kind.INFORMATION, texts.get("diagnosis.copied")));
    }

    private void mark(Page page) {
        page.view().visibleProperty().bind(place.isEqualTo(page.place()));
        page.view().getStyleClass().add("page");
    }

    /// {@return the place one is at}
    public ObjectProperty<Place> place() {
        return place;
    }

    /// Goes to a place, from the welcome page too; in the lab the canvas hears the keys.
    ///
    /// @param one where to
    public void goTo(Place one) {
        welcome.setVisible(false);
        place.set(one);
        if (one == Place.LAB) {
            canvas.requestFocus();
        }
    }

    /// Shows one of the lens's views.
    ///
    /// @param number from 0
    public void showLens(int number) {
        bench.lens().show(number);
    }

    /// Shows the welcome page over the window.
    public void begin() {
        welcome.setVisible(true);
        welcome.requestFocus();
    }

    /// Leaves the welcome page, for the canvas.
    public void enter() {
        if (welcome.isVisible()) {
            welcome.setVisible(false);
            canvas.requestFocus();
        }
    }

    /// Shows the settings over the window.
    public void showSettings() {
        settings.open();
    }

    /// Shows what the program is, over the window.
    public void showAbout() {
        about.open();
    }

    /// Closes what lies over the window.
    public void closeSheets() {
        settings.setVisible(false);
        about.setVisible(false);
    }

    /// Saves the lab where it was saved before, or asks where.
    public void save() {
        menu.save();
    }

    /// {@return how the panels are divided now}
    public Settings.PanelSizes panelSizes() {
        return bench.sizes();
    }

    /// Puts the shortcuts of menu and places into a scene.
    ///
    /// @param scene the scene this window is in
    public void hearKeys(Scene scene) {
        menu.actions().install(scene);
        for (Place one : Place.values()) {
            scene.getAccelerators().put(KeyCombination.keyCombination(one.key()), () -> goTo(one));
        }
    }
}
