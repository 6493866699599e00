package org.convlens.app.editor;

import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/// Which part of the drawing the canvas shows: `screen = scale · drawing + offset`.
///
/// @param scale screen pixels per pixel of the drawing
/// @param x where the drawing's origin is on the screen
/// @param y likewise
record Camera(double scale, double x, double y) {

    /// The drawing at 100 %.
    static final Camera START = new Camera(1, 0, 0);

    private static final double SMALLEST = 0.1;
    private static final double LARGEST = 4;

    Point2D toDrawing(Point2D screen) {
        return new Point2D((screen.getX() - x) / scale, (screen.getY() - y) / scale);
    }

    Camera panned(double dx, double dy) {
        return new Camera(scale, x + dx, y + dy);
    }

    /// Zoomed by a factor, from 10 % to 400 %; the drawing under a point of the screen stays there.
    Camera zoomed(double factor, Point2D fixed) {
        double next = Math.clamp(scale * factor, SMALLEST, LARGEST);
        double ratio = next / scale;
        return new Camera(
                next,
                fixed.getX() + (x - fixed.getX()) * ratio,
                fixed.getY() + (y - fixed.getY()) * ratio);
    }

    /// All of a part of the drawing in the middle of a window, no larger than `most`.
    static Camera fitting(Rectangle2D part, Rectangle2D window, double most) {
        double fit =
                Math.min(
                        window.getWidth() / part.getWidth(), window.getHeight() / part.getHeight());
        double scale = Math.clamp(fit, SMALLEST, most);
        return new Camera(
                scale,
                window.getMinX()
                        + (window.getWidth() - scale * part.getWidth()) / 2
                        - scale * part.getMinX(),
                window.getMinY()
                        + (window.getHeight() - scale * part.getHeight()) / 2
                        - scale * part.getMinY());
    }

    /// Panned no further than needed to see a part of the drawing.
    Camera revealing(Rectangle2D part, Dimension2D window, double margin) {
        return panned(
                shift(
                        scale * part.getMinX() + x,
                        scale * part.getWidth(),
                        window.getWidth(),
                        margin),
                shift(
                        scale * part.getMinY() + y,
                        scale * part.getHeight(),
                        window.getHeight(),
                        margin));
    }

    private static double shift(double start, double length, double window, double margin) {
        if (start < margin) {
            return margin - start;
        }
        return Math.min(0, Math.max(window - margin - length - start, margin - start));
    }
}
