package org.convlens.viz.diagram;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/// A rectangle; lengths in pixels.
///
/// @param x its left edge
/// @param y its top edge
/// @param width at least 0
/// @param height at least 0
public record Area(double x, double y, double width, double height) {

    /// {@return the rectangle between two corners that face each other}
    ///
    /// @param corner one of them
    /// @param other the other one
    public static Area between(Spot corner, Spot other) {
        return new Area(
                Math.min(corner.x(), other.x()),
                Math.min(corner.y(), other.y()),
                Math.abs(corner.x() - other.x()),
                Math.abs(corner.y() - other.y()));
    }

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

    /// {@return the four bars that a line around this rectangle consists of; none covers a part of
    /// another}
    ///
    /// @param thickness of the line, half of it on either side of the edge
    public List<Area> edges(double thickness) {
        Area outer = grown(thickness / 2);
        double inner = Math.max(0, height - thickness);
        return List.of(
                new Area(outer.x, outer.y, outer.width, thickness),
                new Area(outer.x, bottom() - thickness / 2, outer.width, thickness),
                new Area(outer.x, outer.y + thickness, thickness, inner),
                new Area(right() - thickness / 2, outer.y + thickness, thickness, inner));
    }

    /// {@return the part of this rectangle that lies in another; nothing where they share no more
    /// than an edge}
    ///
    /// @param other another rectangle
    public Optional<Area> within(Area other) {
        double left = Math.max(x, other.x);
        double top = Math.max(y, other.y);
        double wide = Math.min(right(), other.right()) - left;
        double high = Math.min(bottom(), other.bottom()) - top;
        return wide > 0 && high > 0
                ? Optional.of(new Area(left, top, wide, high))
                : Optional.empty();
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

    /// {@return whether every edge lies between two pixels}
    public boolean isOnPixels() {
        return DoubleStream.of(x, y, width, height).allMatch(edge -> edge == Math.rint(edge));
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
