package org.convlens.viz.diagram;

import java.util.List;

/// Looks at a space from the front, without perspective.
///
/// @param turn how the space is turned
/// @param scale pixels per unit of the space
/// @param middle where the space's origin lies on the screen, in pixels
public record SpaceCamera(Turn turn, double scale, Spot middle) {

    /// {@return the camera that shows all points as large as the room allows}
    ///
    /// @param points what shall be seen
    /// @param turn how they are turned
    /// @param room in pixels
    public static SpaceCamera fitting(List<Point3> points, Turn turn, Area room) {
        Area all =
                points.stream()
                        .map(turn::seen)
                        .map(seen -> new Area(seen.x(), seen.y(), 0, 0))
                        .reduce(Area::union)
                        .orElse(new Area(0, 0, 1, 1));
        double scale =
                Math.min(
                        room.width() / Math.max(all.width(), 1e-6),
                        room.height() / Math.max(all.height(), 1e-6));
        return new SpaceCamera(
                turn,
                scale,
                new Spot(
                        room.centreX() - scale * all.centreX(),
                        room.centreY() - scale * all.centreY()));
    }

    /// {@return this camera nearer to a point, which comes to the middle of the room}
    ///
    /// @param factor how much larger
    /// @param focus in space
    /// @param room in pixels
    public SpaceCamera nearer(double factor, Point3 focus, Area room) {
        Point3 seen = turn.seen(focus);
        double larger = scale * factor;
        return new SpaceCamera(
                turn,
                larger,
                new Spot(room.centreX() - larger * seen.x(), room.centreY() - larger * seen.y()));
    }

    /// {@return where a point is seen, in pixels}
    ///
    /// @param point in space
    public Spot place(Point3 point) {
        Point3 seen = turn.seen(point);
        return new Spot(middle.x() + scale * seen.x(), middle.y() + scale * seen.y());
    }
}
