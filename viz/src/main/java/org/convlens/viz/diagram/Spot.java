package org.convlens.viz.diagram;

/// A point of a diagram; lengths in pixels.
///
/// @param x to the right
/// @param y downwards
public record Spot(double x, double y) {

    /// {@return this point moved}
    ///
    /// @param dx to the right
    /// @param dy downwards
    public Spot moved(double dx, double dy) {
        return new Spot(x + dx, y + dy);
    }

    /// {@return how far another point is}
    ///
    /// @param other another point
    public double distance(Spot other) {
        return Math.hypot(x - other.x, y - other.y);
    }

    /// {@return the point on the way to another}
    ///
    /// @param other where the way leads
    /// @param share 0 for this point, 1 for the other
    public Spot towards(Spot other, double share) {
        return new Spot(x + (other.x - x) * share, y + (other.y - y) * share);
    }

    /// {@return how far this point is from the straight line between two others, ends included}
    ///
    /// @param from one end
    /// @param to the other end
    public double distanceToLine(Spot from, Spot to) {
        double dx = to.x - from.x;
        double dy = to.y - from.y;
        double squared = dx * dx + dy * dy;
        double along = squared == 0 ? 0 : ((x - from.x) * dx + (y - from.y) * dy) / squared;
        return distance(from.towards(to, Math.clamp(along, 0.0, 1.0)));
    }
}
