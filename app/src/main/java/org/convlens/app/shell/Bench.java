package org.convlens.app.shell;

import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

import org.convlens.app.fx.NextFrame;
import org.convlens.app.shell.Settings.PanelSizes;

import java.util.List;

/// The place where one builds, trains and looks: palette and picture left, canvas and training
/// centre, lens right.
final class Bench extends BorderPane {

    private final SplitPane columns;
    private final SplitPane left;
    private final SplitPane centre;
    private final Lens lens;
    private PanelSizes wanted = Settings.DEFAULT.panels();

    Bench(Panels panels) {
        left = split(Orientation.VERTICAL, panels.palette(), panels.picture());
        centre = split(Orientation.VERTICAL, panels.canvas(), panels.training());
        lens = new Lens(panels.lens());
        columns = split(Orientation.HORIZONTAL, left, centre, lens);
        left.getStyleClass().add("bench-left");
        panels.training().getStyleClass().add("bench-training");
        SplitPane.setResizableWithParent(left, false);
        SplitPane.setResizableWithParent(panels.training(), false);
        setCenter(columns);
        addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> wanted = sizes());
        left.minWidthProperty().addListener(_ -> keepColumns());
    }

    /// Divides the columns again, and lays all panels out once more, when they have their new least
    /// sizes, which come with the text's: while those change, neighbours stay where they were.
    private void keepColumns() {
        Scene scene = getScene();
        if (scene != null) {
            NextFrame.laidOut(
                    scene,
                    () -> {
                        columns.setDividerPositions(wanted.left(), wanted.right());
                        List.of(columns, centre, left).forEach(Region::requestLayout);
                    });
        }
    }

    private static SplitPane split(Orientation orientation, Region... parts) {
        SplitPane pane = new SplitPane(parts);
        pane.setOrientation(orientation);
        return pane;
    }

    Lens lens() {
        return lens;
    }

    /// Divides the panels as remembered.
    void divide(PanelSizes sizes) {
        wanted = sizes;
        columns.setDividerPositions(sizes.left(), sizes.right());
        centre.setDividerPositions(sizes.bottom());
        left.setDividerPositions(sizes.picture());
    }

    /// {@return how the panels are divided now}
    PanelSizes sizes() {
        double[] vertical = columns.getDividerPositions();
        return new PanelSizes(
                vertical[0],
                vertical[1],
                centre.getDividerPositions()[0],
                left.getDividerPositions()[0]);
    }
}
