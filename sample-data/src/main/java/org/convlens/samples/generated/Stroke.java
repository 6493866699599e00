package org.convlens.samples.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// One movement of the pen: a smooth curve through its knots.
record Stroke(List<Knot> knots) {

    private static final int STEPS = 8;

    /// A point the pen passes.
    ///
    /// @param corner whether the curve may turn sharply here
    record Knot(Point point, boolean corner) {}

    /// {@return the stroke with every knot moved}
    Stroke moved(UnaryOperator<Point> move) {
        return new Stroke(
                knots.stream()
                        .map(knot -> new Knot(move.apply(knot.point()), knot.corner()))
                        .toList());
    }

    /// {@return points along the curve, close enough to draw lines between them}
    ///
    /// A Catmull–Rom spline; at a corner it ends and a new one begins.
    List<Point> polyline() {
        List<Point> points = new ArrayList<>();
        points.add(knots.getFirst().point());
        for (int i = 0; i + 1 < knots.size(); i++) {
            addSegment(points, i);
        }
        return points;
    }

    private void addSegment(List<Point> points, int i) {
        Point from = knots.get(i).point();
        Point to = knots.get(i + 1).point();
        boolean begins = i == 0 || knots.get(i).corner();
        boolean ends = i + 2 == knots.size() || knots.get(i + 1).corner();
        Point leaving = begins ? to.minus(from) : to.minus(knots.get(i - 1).point()).times(0.5);
        Point arriving = ends ? to.minus(from) : knots.get(i + 2).point().minus(from).times(0.5);
        Hermite piece = new Hermite(from, leaving, to, arriving);
        for (int step = 1; step <= STEPS; step++) {
            points.add(piece.at(step / (double) STEPS));
        }
    }

    /// A cubic piece with given ends and slopes there.
    private record Hermite(Point from, Point leaving, Point to, Point arriving) {

        Point at(double t) {
            double t2 = t * t;
            double t3 = t2 * t;
            return from.times(2 * t3 - 3 * t2 + 1)
                    .plus(leaving.times(t3 - 2 * t2 + t))
                    .plus(to.times(3 * t2 - 2 * t3))
                    .plus(arriving.times(t3 - t2));
        }
    }
}
