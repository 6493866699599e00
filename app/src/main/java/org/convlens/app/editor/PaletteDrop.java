package org.convlens.app.editor;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.input.MouseDragEvent;
import javafx.scene.layout.Region;

import org.convlens.network.LayerId;
import org.convlens.network.Position;

import java.util.Optional;

/// A layer dragged from the palette: a ghost on the grid shows where it would stand and what it
/// would read.
final class PaletteDrop {

    private static final double GRIP = 20;

    private final Region surface;
    private final DrawingPane drawing;
    private final CanvasDesk desk;
    private final Label ghost = new Label();
    private final WireView preview = new WireView("wire-preview");

    PaletteDrop(Region surface, DrawingPane drawing, CanvasDesk desk) {
        this.surface = surface;
        this.drawing = drawing;
        this.desk = desk;
        ghost.setId("ghost");
        ghost.getStyleClass().add("ghost");
        ghost.setPrefSize(NodeFace.WIDTH, Adding.ROOM.getHeight());
        preview.mark(WireView.PICKED, true);
        surface.addEventHandler(MouseDragEvent.MOUSE_DRAG_OVER, this::over);
        surface.addEventHandler(MouseDragEvent.MOUSE_DRAG_EXITED, _ -> hide());
        surface.addEventHandler(MouseDragEvent.MOUSE_DRAG_RELEASED, this::drop);
    }

    private void over(MouseDragEvent event) {
        if (event.getGestureSource() instanceof PaletteButton button && button.isCarried()) {
            show(button, at(event));
        }
    }

    private void show(PaletteButton button, Point2D point) {
        Optional<Wire> wire = drawing.wireAt(point);
        Position place = place(point);
        ghost.setText(button.getText());
        ghost.getStyleClass().setAll("ghost", button.item().group().styleClass());
        ghost.relocate(place.x(), place.y());
        drawing.overlay().getChildren().setAll(ghost);
        drawing.markWire(wire);
        Optional<LayerId> end =
                wire.isPresent() ? Optional.empty() : desk.adding().openEndAbove(place);
        end.ifPresent(id -> preview(id, place));
    }

    private void preview(LayerId from, Position place) {
        Rectangle2D to =
                new Rectangle2D(place.x(), place.y(), NodeFace.WIDTH, Adding.ROOM.getHeight());
        Placement placement = desk.here().placement().get();
        preview.show(Route.between(placement.box(from), to, placement.boxes().values()));
        drawing.overlay().getChildren().add(preview);
    }

    private void hide() {
        drawing.overlay().getChildren().clear();
        drawing.markWire(desk.here().wire().get());
    }

    private void drop(MouseDragEvent event) {
        hide();
        if (event.getGestureSource() instanceof PaletteButton button && button.isCarried()) {
            button.letGo();
            Offer offer = button.item().offer();
            Position place = place(at(event));
            drawing.wireAt(at(event))
                    .ifPresentOrElse(
                            wire -> desk.adding().insert(offer, wire, place),
                            () -> desk.adding().addAt(offer, place));
            surface.requestFocus();
        }
    }

    private Point2D at(MouseDragEvent event) {
        return desk.here()
                .camera()
                .get()
                .toDrawing(surface.sceneToLocal(event.getSceneX(), event.getSceneY()));
    }

    /// The free place nearest to the mouse.
    private Position place(Point2D point) {
        Position under = new Position(point.getX() - NodeFace.WIDTH / 2, point.getY() - GRIP);
        return desk.here().placement().get().near(under, Adding.ROOM);
    }
}
