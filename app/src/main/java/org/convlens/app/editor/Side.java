package org.convlens.app.editor;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

import java.util.stream.Stream;

/// The side of a node where a wire starts or ends.
enum Side {
    TOP(0, -1),
    LEFT(-1, 0),
    BOTTOM(0, 1),
    RIGHT(1, 0);

    private final int dx;
    private final int dy;

    Side(int dx, int dy) {
        this.dx = dx;
        this.dy = dy;
    }

    /// 1 to the right, −1 to the left.
    int dx() {
        return dx;
    }

    /// 1 downward, −1 upward.
    int dy() {
        return dy;
    }

    /// The middle of this side of a box.
    Point2D of(Rectangle2D box) {
        return new Point2D(
                box.getMinX() + box.getWidth() * (1 + dx) / 2,
                box.getMinY() + box.getHeight() * (1 + dy) / 2);
    }

    /// A point some way out of a box, straight out of this side.
    Point2D outOf(Point2D port, double distance) {
        return port.add(dx * distance, dy * distance);
    }

    Side opposite() {
        return switch (this) {
            case TOP -> BOTTOM;
            case LEFT -> RIGHT;
            case BOTTOM -> TOP;
            case RIGHT -> LEFT;
        };
    }

    /// The two sides at right angles to this one.
    Stream<Side> across() {
        return dx == 0 ? Stream.of(RIGHT, LEFT) : Stream.of(BOTTOM, TOP);
    }

    /// The side of a box that looks at another one.
    static Side facing(Rectangle2D from, Rectangle2D to) {
        double down = gap(from.getMinY(), from.getMaxY(), to.getMinY(), to.getMaxY());
        double right = gap(from.getMinX(), from.getMaxX(), to.getMinX(), to.getMaxX());
        if (Math.abs(down) >= Math.abs(right)) {
            return down < 0 ? TOP : BOTTOM;
        }
        return right < 0 ? LEFT : RIGHT;
    }

    /// The way from one interval to another; negative backwards, 0 where they overlap.
    private static double gap(double start, double end, double otherStart, double otherEnd) {
        return otherStart >= end ? otherStart - end : Math.min(0, otherEnd - start);
    }
}
