package org.convlens.samples.generated;

/// A place on a canvas, in pixels: x to the right, y down.
record Point(double x, double y) {

    Point plus(Point other) {
        return new Point(x + other.x, y + other.y);
    }

    Point minus(Point other) {
        return new Point(x - other.x, y - other.y);
    }

    Point times(double factor) {
        return new Point(factor * x, factor * y);
    }

    Point rotated(double radians) {
        double cosine = StrictMath.cos(radians);
        double sine = StrictMath.sin(radians);
        return new Point(cosine * x - sine * y, sine * x + cosine * y);
    }

    double dot(Point other) {
        return x * other.x + y * other.y;
    }

    double length() {
        return Math.sqrt(dot(this));
    }

    /// {@return how far this is from the segment between two points}
    double distanceToSegment(Point from, Point to) {
        Point along = to.minus(from);
        Point here = minus(from);
        double squared = along.dot(along);
        double share = squared == 0 ? 0 : Math.clamp(here.dot(along) / squared, 0, 1);
        return here.minus(along.times(share)).length();
    }
}
