package org.convlens.app.editor;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The way of a wire: a cubic curve from the side of one node to the side of another.
///
/// @param start on the border of the node it leaves
/// @param leaving first control point
/// @param arriving second control point
/// @param end on the border of the node it reaches
/// @param arrival the side it reaches
record Route(Point2D start, Point2D leaving, Point2D arriving, Point2D end, Side arrival) {

    private static final int SAMPLES = 16;
    private static final double CLEARANCE = 4;
    private static final double STRAIGHT = 0.45;
    private static final double LANE = 56;
    private static final List<Double> DETOURS = List.of(40.0, 96.0, 152.0, 224.0, 296.0);

    /// The plainest way that crosses no other node; the direct one if all do.
    ///
    /// @param from the node it leaves
    /// @param to the node it reaches
    /// @param all the boxes of all nodes
    static Route between(Rectangle2D from, Rectangle2D to, Collection<Rectangle2D> all) {
        List<Rectangle2D> others =
                all.stream().filter(box -> !box.equals(from) && !box.equals(to)).toList();
        Route direct = direct(from, to);
        if (direct.avoids(others)) {
            return direct;
        }
        return Stream.concat(corners(from, to), Stream.concat(lanes(from, to), detours(from, to)))
                .filter(way -> way.avoids(others))
                .findFirst()
                .orElse(direct);
    }

    /// The way to a point where there is no node yet.
    static Route towards(Rectangle2D from, Point2D point) {
        return direct(from, new Rectangle2D(point.getX(), point.getY(), 0, 0));
    }

    private static Route direct(Rectangle2D from, Rectangle2D to) {
        Side side = Side.facing(from, to);
        return new Ends(from, to, side, side.opposite()).smooth();
    }

    /// Ways around one corner: out of one side, into a side across.
    private static Stream<Route> corners(Rectangle2D from, Rectangle2D to) {
        Side ahead = Side.facing(from, to);
        return Stream.concat(
                        ahead.across().map(side -> new Ends(from, to, ahead, side)),
                        ahead.across().map(side -> new Ends(from, to, side, ahead.opposite())))
                .map(Ends::smooth);
    }

    /// Ways along the lane between two columns: out of one side, into the side opposite.
    private static Stream<Route> lanes(Rectangle2D from, Rectangle2D to) {
        return Side.facing(from, to)
                .across()
                .map(side -> new Ends(from, to, side, side.opposite()).pulled(LANE));
    }

    /// Ways around everything on one side.
    private static Stream<Route> detours(Rectangle2D from, Rectangle2D to) {
        return DETOURS.stream()
                .flatMap(far ->
                        Side.facing(from, to)
                                .across()
                                .map(side -> new Ends(from, to, side, side).pulled(far)));
    }

    /// Where a wire leaves and arrives.
    private record Ends(Rectangle2D from, Rectangle2D to, Side leaving, Side arriving) {

        Route smooth() {
            return pulled(STRAIGHT * leaving.of(from).distance(arriving.of(to)));
        }

        Route pulled(double pull) {
            Point2D start = leaving.of(from);
            Point2D end = arriving.of(to);
            return new Route(
                    start, leaving.outOf(start, pull), arriving.outOf(end, pull), end, arriving);
        }
    }

    private boolean avoids(List<Rectangle2D> boxes) {
        Rectangle2D reach = reach();
        List<Rectangle2D> near = boxes.stream().filter(reach::intersects).toList();
        List<Point2D> points = near.isEmpty() ? List.of() : points();
        return near.stream().noneMatch(box -> points.stream().anyMatch(point -> isIn(box, point)));
    }

    /// A rectangle that the curve does not leave: that around its control points.
    private Rectangle2D reach() {
        List<Point2D> controls = List.of(start, leaving, arriving, end);
        double left = controls.stream().mapToDouble(Point2D::getX).min().orElse(0) - CLEARANCE;
        double top = controls.stream().mapToDouble(Point2D::getY).min().orElse(0) - CLEARANCE;
        double right = controls.stream().mapToDouble(Point2D::getX).max().orElse(0) + CLEARANCE;
        double bottom = controls.stream().mapToDouble(Point2D::getY).max().orElse(0) + CLEARANCE;
        return new Rectangle2D(left, top, right - left, bottom - top);
    }

    private static boolean isIn(Rectangle2D box, Point2D point) {
        return point.getX() > box.getMinX() - CLEARANCE
                && point.getX() < box.getMaxX() + CLEARANCE
                && point.getY() > box.getMinY() - CLEARANCE
                && point.getY() < box.getMaxY() + CLEARANCE;
    }

    private List<Point2D> points() {
        return IntStream.rangeClosed(0, SAMPLES).mapToObj(i -> at((double) i / SAMPLES)).toList();
    }

    /// The point after a share of the way.
    Point2D at(double share) {
        double rest = 1 - share;
        return start.multiply(rest * rest * rest)
                .add(leaving.multiply(3 * rest * rest * share))
                .add(arriving.multiply(3 * rest * share * share))
                .add(end.multiply(share * share * share));
    }

    /// How far a point is from the wire.
    double distanceTo(Point2D point) {
        List<Point2D> points = points();
        return IntStream.range(0, SAMPLES)
                .mapToDouble(i -> distance(point, points.get(i), points.get(i + 1)))
                .min()
                .orElseThrow();
    }

    private static double distance(Point2D point, Point2D a, Point2D b) {
        Point2D along = b.subtract(a);
        double length = along.dotProduct(along);
        double share =
                length == 0
                        ? 0
                        : Math.clamp(point.subtract(a).dotProduct(along) / length, 0.0, 1.0);
        return point.distance(a.add(along.multiply(share)));
    }
}
