package org.convlens.app.shell;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.convlens.app.shell.Panels.Page;

/// The window's content: top bar, the place one is at, status line, notices over all.
public final class LabWindow extends StackPane {

    private final ObjectProperty<Place> place = new SimpleObjectProperty<>(Place.LAB);
    private final Bench bench;
    private final LabMenu menu;
    private final StackPane places = new StackPane();
    private final FrameFigures figures;
    private final Region welcome;
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
        this.menu =
                new LabMenu(
                        desk,
                        new LabMenu.Pages(
                                this::begin,
                                figures::toggle,
                                () -> doors.keys().run(),
                                () -> doors.about().run(),
                                () -> doors.quit().run()));
        places.getChildren().add(bench);
        panels.pages().forEach(this::add);
        BorderPane frame = new BorderPane(places);
        frame.setTop(new TopBar(desk, place, menu));
        frame.setBottom(new StatusLine(desk.state()));
        NoticeBar notices = new NoticeBar();
        desk.state().notice().subscribe(notices::show);
        getChildren().addAll(frame, figures, welcome, notices);
        welcome.setVisible(false);
        bench.visibleProperty().bind(place.isEqualTo(Place.LAB));
        desk.settings()
                .settings()
                .subscribe(now -> setStyle("-fx-font-size: " + now.fontSize() + "px;"));
        bench.divide(desk.settings().settings().get().panels());
        desk.state().file().subscribe(file -> enter());
    }

    /// What leads out of the window, and what measures it.
    ///
    /// @param figures the overlay with frame times
    /// @param keys shows the list of shortcuts
    /// @param about shows what the program is
    /// @param quit asks about unsaved changes, then ends the program
    public record Doors(FrameFigures figures, Runnable keys, Runnable about, Runnable quit) {}

    private void add(Page page) {
        page.view().visibleProperty().bind(place.isEqualTo(page.place()));
        page.view().getStyleClass().add("page");
        places.getChildren().add(page.view());
    }

    /// {@return the place one is at}
    public ObjectProperty<Place> place() {
        return place;
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
            scene.getAccelerators()
                    .put(KeyCombination.keyCombination(one.key()), () -> place.set(one));
        }
    }
}
