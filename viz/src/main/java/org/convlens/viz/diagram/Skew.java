package org.convlens.viz.diagram;

import java.util.List;

/// A parallelogram that a picture is drawn into; lengths in pixels.
///
/// @param origin where the picture's upper left corner lies
/// @param across from there to the upper right corner
/// @param down from there to the lower left corner
public record Skew(Spot origin, Spot across, Spot down) {

    /// {@return the point at shares of width and height}
    ///
    /// @param right 0 at the picture's left edge, 1 at its right
    /// @param below 0 at the picture's upper edge, 1 at its lower
    public Spot at(double right, double below) {
        return origin.moved(
                right * across.x() + below * down.x(), right * across.y() + below * down.y());
    }

    /// {@return the corners in the order of a walk around}
    public List<Spot> corners() {
        return List.of(at(0, 0), at(1, 0), at(1, 1), at(0, 1));
    }

    /// {@return the area in square pixels; below 0 where the picture is seen from behind}
    public double area() {
        return across.x() * down.y() - across.y() * down.x();
    }

    /// The shares of width and height at which a point lies: what {@link #at} was given.
    ///
    /// @param point any point
    /// @return the shares; not-a-number if the parallelogram is seen edge on
    public Spot sharesOf(Spot point) {
        double x = point.x() - origin.x();
        double y = point.y() - origin.y();
        double whole = area();
        return new Spot(
                (x * down.y() - y * down.x()) / whole, (across.x() * y - across.y() * x) / whole);
    }
}
