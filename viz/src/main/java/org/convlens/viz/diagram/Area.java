package org.convlens.viz.diagram;

/// A rectangle; lengths in pixels.
///
/// @param x its left edge
/// @param y its top edge
/// @param width at least 0
/// @param height at least 0
public record Area(double x, double y, double width, double height) {

    /// {@return the right edge}
    public double right() {
        return x + width;
    }

    /// {@return the bottom edge}
    public double bottom() {
        return y + height;
    }

    /// {@return how far right the middle is}
    public double centreX() {
        return x + width / 2;
    }

    /// {@return how far down the middle is}
    public double centreY() {
        return y + height / 2;
    }

    /// {@return this rectangle with every edge moved outwards}
    ///
    /// @param distance how far; negative for inwards
    public Area grown(double distance) {
        return new Area(x - distance, y - distance, width + 2 * distance, height + 2 * distance);
    }

    /// {@return the smallest rectangle around this one and another}
    ///
    /// @param other another rectangle
    public Area union(Area other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Area(
                left,
                top,
                Math.max(right(), other.right()) - left,
                Math.max(bottom(), other.bottom()) - top);
    }

    /// {@return whether a point lies inside or on an edge}
    ///
    /// @param px to the right
    /// @param py downwards
    public boolean contains(double px, double py) {
        return px >= x && px <= right() && py >= y && py <= bottom();
    }

    /// {@return whether the two rectangles share a point}
    ///
    /// @param other another rectangle
    public boolean touches(Area other) {
        return x <= other.right()
                && other.x <= right()
                && y <= other.bottom()
                && other.y <= bottom();
    }
}
