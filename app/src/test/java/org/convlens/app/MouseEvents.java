package org.convlens.app;

import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.geometry.Point3D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;

/// Events of the mouse that no robot of the headless screen makes, or not fast enough to be timed.
public final class MouseEvents {

    private MouseEvents() {}

    /// {@return the mouse moved to a place}
    ///
    /// @param over what it is over
    /// @param place in its coordinates
    public static MouseEvent moved(Node over, Point2D place) {
        return made(MouseEvent.MOUSE_MOVED, over, place, false);
    }

    /// {@return the mouse left something}
    ///
    /// @param what it was over
    public static MouseEvent exited(Node what) {
        return made(MouseEvent.MOUSE_EXITED, what, Point2D.ZERO, false);
    }

    /// {@return a press of the left button with Shift held: clicks of the robot know no held keys}
    ///
    /// @param on what is pressed
    public static MouseEvent shiftPressed(Node on) {
        return made(MouseEvent.MOUSE_PRESSED, on, Point2D.ZERO, true);
    }

    private static MouseEvent made(
            EventType<MouseEvent> type, Node node, Point2D place, boolean press) {
        return new MouseEvent(
                type,
                place.getX(),
                place.getY(),
                place.getX(),
                place.getY(),
                press ? MouseButton.PRIMARY : MouseButton.NONE,
                press ? 1 : 0,
                press,
                false,
                false,
                false,
                press,
                false,
                false,
                press,
                false,
                press,
                new PickResult(node, new Point3D(place.getX(), place.getY(), 0), 0));
    }

    /// {@return a turn of the wheel}
    ///
    /// @param inScene where, in the scene
    /// @param onScreen where, on the screen
    /// @param way how far, in pixels; up is positive
    /// @param control whether Ctrl is held
    public static ScrollEvent wheel(
            Point2D inScene, Point2D onScreen, double way, boolean control) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                inScene.getX(),
                inScene.getY(),
                onScreen.getX(),
                onScreen.getY(),
                false,
                control,
                false,
                false,
                true,
                false,
                0,
                way,
                0,
                way,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }
}
