package org.convlens.app.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

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
    private final LabMenu menu;
    private final NoticeBar notices = new NoticeBar();
    private final Texts texts = Texts.of(LabWindow.class);
    private final FrameFigures figures;
    private final Region welcome;
    private final Sheet settings;
    private final Sheet about;
    private final Desk desk;
    private final Supplier<Panels> panels;
    private final StackPane lab = new StackPane();
    private Optional<LabFrame> frame = Optional.empty();

    /// The window around the features' panels, which are built when they are first needed.
    ///
    /// @param desk what its parts work with
    /// @param panels builds what the features put into it
    /// @param welcome the page with which a lab begins
    /// @param doors what leads out of the window
    public LabWindow(Desk desk, Supplier<Panels> panels, Region welcome, Doors doors) {
        getStyleClass().add("lens-window");
        this.welcome = welcome;
        this.desk = desk;
        this.panels = panels;
        this.figures = doors.figures();
        this.settings =
                new Sheet("settings", texts.get("settings.title"), () -> new SettingsForm(desk));
        this.about = new Sheet("about", texts.get("menu.about"), AboutPage::new);
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
        desk.state().notice().subscribe(notices::show);
        welcome.setVisible(false);
        Shown.whileVisible(this, List.of(lab, figures, welcome, settings, about, notices));
        font.bind(
                Bindings.createIntegerBinding(
                        () -> fitting(desk.settings().settings().get()),
                        desk.settings().settings(),
                        widthProperty()));
        font.subscribe(size -> setStyle("-fx-font-size: " + size + "px;"));
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

    /// {@return whether the welcome page lies over all}
    public boolean isWelcoming() {
        return welcome.isVisible();
    }

    /// Builds what lies under the welcome page, unless it is there.
    public void furnish() {
        if (frame.isEmpty()) {
            LabFrame now = new LabFrame(desk, panels.get(), place, menu);
            frame = Optional.of(now);
            lab.getChildren().setAll(now);
            now.applyCss();
        }
    }

    private LabFrame furnished() {
        furnish();
        return frame.orElseThrow();
    }

    /// {@return the place one is at}
    public ObjectProperty<Place> place() {
        return place;
    }

    /// Goes to a place, from the welcome page too; in the lab the canvas hears the keys.
    ///
    /// @param one where to
    public void goTo(Place one) {
        LabFrame entered = furnished();
        welcome.setVisible(false);
        place.set(one);
        if (one == Place.LAB) {
            entered.focusCanvas();
        }
    }

    /// Shows one of the lens's views.
    ///
    /// @param number from 0
    public void showLens(int number) {
        furnished().showLens(number);
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
            furnished().focusCanvas();
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
        return frame.map(LabFrame::panelSizes).orElse(desk.settings().settings().get().panels());
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
