package org.convlens.samples.generated;

import java.util.List;
import java.util.stream.IntStream;

/// The border of a shape of about radius 1 around the origin.
sealed interface Outline {

    /// {@return how far a point is from the border; negative inside}
    double distance(Point point);

    /// Everything within a radius.
    record Disc(double radius) implements Outline {

        @Override
        public double distance(Point point) {
            return point.length() - radius;
        }
    }

    /// Everything near a circle.
    record Ring(double radius, double halfWidth) implements Outline {

        @Override
        public double distance(Point point) {
            return Math.abs(point.length() - radius) - halfWidth;
        }
    }

    /// Everything inside a closed line.
    record Polygon(List<Point> corners) implements Outline {

        /// {@return corners on circles around the origin, equally spaced by angle}
        ///
        /// @param radii taken in turns
        static Polygon around(int count, double... radii) {
            return new Polygon(
                    IntStream.range(0, count)
                            .mapToObj(i ->
                                    new Point(0, -radii[i % radii.length])
                                            .rotated(2 * Math.PI * i / count))
                            .toList());
        }

        @Override
        public double distance(Point point) {
            double nearest = Double.MAX_VALUE;
            boolean inside = false;
            for (int i = 0; i < corners.size(); i++) {
                Point from = corners.get(i);
                Point to = corners.get((i + 1) % corners.size());
                nearest = Math.min(nearest, point.distanceToSegment(from, to));
                inside ^= crosses(point, from, to);
            }
            return inside ? -nearest : nearest;
        }

        /// {@return whether a ray from the point to the right meets the edge}
        private static boolean crosses(Point point, Point from, Point to) {
            return (from.y() > point.y()) != (to.y() > point.y())
                    && point.x()
                            < from.x()
                                    + (point.y() - from.y())
                                            * (to.x() - from.x())
                                            / (to.y() - from.y());
        }
    }
}
