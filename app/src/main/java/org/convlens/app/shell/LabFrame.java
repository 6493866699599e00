package org.convlens.app.shell;

import javafx.beans.property.ObjectProperty;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.convlens.app.shell.Settings.PanelSizes;

/// Top bar, the place one is at, status line; the place comes first for the keyboard, too.
final class LabFrame extends BorderPane {

    private final Bench bench;
    private final Region canvas;

    LabFrame(Desk desk, Panels panels, ObjectProperty<Place> place, LabMenu menu) {
        bench = new Bench(panels);
        canvas = panels.canvas();
        bench.visibleProperty().bind(place.isEqualTo(Place.LAB));
        bench.divide(desk.settings().settings().get().panels());
        setMinSize(0, 0);
        setCenter(new StackPane(bench, new Pages(panels.pages(), place)));
        setTop(new TopBar(desk, place, menu));
        setBottom(new StatusLine(desk.state()));
    }

    /// Shows one of the lens's views, counted from 0.
    void showLens(int number) {
        bench.lens().show(number);
    }

    /// Lets the canvas hear the keys.
    void focusCanvas() {
        canvas.requestFocus();
    }

    /// {@return how the panels are divided now}
    PanelSizes panelSizes() {
        return bench.sizes();
    }
}
