package org.convlens.app.editor;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.shape.Rectangle;

/// Draws a rectangle and selects the nodes it touches; a press without a way lets everything go.
final class BandGesture implements Gesture {

    private static final double SMALLEST = 3;

    private final Verbs verbs;
    private final EditorState here;
    private final Group overlay;
    private final Point2D start;
    private final Rectangle band = new Rectangle();

    BandGesture(Verbs verbs, EditorState here, Group overlay, Point2D start) {
        this.verbs = verbs;
        this.here = here;
        this.overlay = overlay;
        this.start = here.camera().get().toDrawing(start);
        band.getStyleClass().add("band");
        overlay.getChildren().setAll(band);
    }

    @Override
    public void drag(Point2D point) {
        Rectangle2D area = area(point);
        band.setX(area.getMinX());
        band.setY(area.getMinY());
        band.setWidth(area.getWidth());
        band.setHeight(area.getHeight());
    }

    @Override
    public void drop(Point2D point) {
        cancel();
        Rectangle2D area = area(point);
        if (Math.max(area.getWidth(), area.getHeight()) < SMALLEST) {
            verbs.letGo();
        } else {
            verbs.select(here.placement().get().touching(area));
        }
    }

    @Override
    public void cancel() {
        overlay.getChildren().clear();
    }

    private Rectangle2D area(Point2D point) {
        Point2D end = here.camera().get().toDrawing(point);
        return new Rectangle2D(
                Math.min(start.getX(), end.getX()),
                Math.min(start.getY(), end.getY()),
                Math.abs(end.getX() - start.getX()),
                Math.abs(end.getY() - start.getY()));
    }
}
