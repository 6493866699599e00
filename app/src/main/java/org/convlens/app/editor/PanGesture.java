package org.convlens.app.editor;

import javafx.geometry.Point2D;

/// Pulls the drawing along with the mouse.
final class PanGesture implements Gesture {

    private final Looking looking;
    private Point2D last;

    PanGesture(Looking looking, Point2D start) {
        this.looking = looking;
        this.last = start;
    }

    @Override
    public void drag(Point2D point) {
        looking.pan(point.getX() - last.getX(), point.getY() - last.getY());
        last = point;
    }

    @Override
    public void drop(Point2D point) {
        drag(point);
    }

    @Override
    public void cancel() {
        // What was seen on the way stays seen.
    }
}
