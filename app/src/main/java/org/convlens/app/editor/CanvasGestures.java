package org.convlens.app.editor;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// What the mouse does on the canvas.
final class CanvasGestures {

    private static final double ZOOM_PER_PIXEL = 1.0025;

    private final Region surface;
    private final DrawingPane drawing;
    private final CanvasDesk desk;
    private Optional<Gesture> gesture = Optional.empty();
    private boolean handHeld;
    private boolean handUsed;

    CanvasGestures(Region surface, DrawingPane drawing, CanvasDesk desk) {
        this.surface = surface;
        this.drawing = drawing;
        this.desk = desk;
        surface.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        surface.addEventHandler(
                MouseEvent.MOUSE_DRAGGED, event -> gesture.ifPresent(now -> now.drag(at(event))));
        surface.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        surface.addEventHandler(ScrollEvent.SCROLL, this::scroll);
    }

    /// Takes the hand: while it is held, the primary button pans.
    void takeHand() {
        handUsed = handUsed && handHeld;
        handHeld = true;
    }

    /// Lets the hand go.
    ///
    /// @return whether it was held and nothing was done with it
    boolean dropHand() {
        boolean idle = handHeld && !handUsed;
        handHeld = false;
        return idle;
    }

    /// Calls a running gesture off.
    ///
    /// @return whether there was one
    boolean cancel() {
        gesture.ifPresent(Gesture::cancel);
        boolean was = gesture.isPresent();
        gesture = Optional.empty();
        return was;
    }

    private Point2D at(MouseEvent event) {
        return surface.sceneToLocal(event.getSceneX(), event.getSceneY());
    }

    private void press(MouseEvent event) {
        Node target = (Node) event.getTarget();
        if (ancestor(target, TextInputControl.class).isPresent()) {
            return;
        }
        cancel();
        handUsed = handHeld;
        if (event.getButton() == MouseButton.MIDDLE || handHeld) {
            gesture = Optional.of(new PanGesture(desk.looking(), at(event)));
        } else if (event.getButton() == MouseButton.PRIMARY) {
            gesture = begin(event, target);
        } else {
            aim(target);
        }
    }

    private Optional<Gesture> begin(MouseEvent event, Node target) {
        Optional<NodeView> node = ancestor(target, NodeView.class);
        if (node.isPresent()) {
            return onNode(event, node.orElseThrow());
        }
        surface.requestFocus();
        Optional<Wire> wire = ancestor(target, WireView.class).flatMap(drawing::wireOf);
        if (wire.isPresent()) {
            desk.verbs().pick(wire.orElseThrow());
            return Optional.empty();
        }
        return Optional.of(
                new BandGesture(desk.verbs(), desk.here(), drawing.overlay(), at(event)));
    }

    private Optional<Gesture> onNode(MouseEvent event, NodeView node) {
        node.requestFocus();
        if (node.isPort(event.getTarget())) {
            return Optional.of(new WireGesture(desk.verbs(), desk.here(), drawing, node.layer()));
        }
        if (event.isShiftDown()) {
            desk.verbs().toggle(node.layer());
        } else if (!desk.verbs().selected().contains(node.layer())) {
            desk.verbs().select(node.layer());
        }
        if (event.getClickCount() == 2 && !node.layer().isInput()) {
            node.rename(desk.verbs());
            return Optional.empty();
        }
        return Optional.of(new MoveGesture(desk.verbs(), desk.here(), at(event)));
    }

    /// Selects what the context menu will speak of.
    private void aim(Node target) {
        Optional<NodeView> node = ancestor(target, NodeView.class);
        if (node.isPresent()) {
            NodeView view = node.orElseThrow();
            view.requestFocus();
            if (!desk.verbs().selected().contains(view.layer())) {
                desk.verbs().select(view.layer());
            }
        } else {
            surface.requestFocus();
            ancestor(target, WireView.class).flatMap(drawing::wireOf).ifPresent(desk.verbs()::pick);
        }
    }

    private void release(MouseEvent event) {
        Optional<Gesture> ended = gesture;
        gesture = Optional.empty();
        ended.ifPresent(now -> now.drop(at(event)));
    }

    private void scroll(ScrollEvent event) {
        if (event.isShortcutDown()) {
            Point2D point = surface.sceneToLocal(event.getSceneX(), event.getSceneY());
            desk.looking().zoom(Math.pow(ZOOM_PER_PIXEL, event.getDeltaY()), point);
        } else {
            desk.looking().pan(event.getDeltaX(), event.getDeltaY());
        }
        event.consume();
    }

    private static <T extends Node> Optional<T> ancestor(@Nullable Node part, Class<T> type) {
        for (Node node = part; node != null; node = node.getParent()) {
            if (type.isInstance(node)) {
                return Optional.of(type.cast(node));
            }
        }
        return Optional.empty();
    }
}
