package org.convlens.viz.diagram;

/// Where a wire meets a box.
///
/// @param spot on the box's edge
/// @param side the edge, and so the direction in which a wire leaves
public record Port(Spot spot, Side side) {

    /// An edge of a box.
    public enum Side {
        /// The upper edge; wires leave upwards.
        TOP(0, -1),
        /// The right edge; wires leave to the right.
        RIGHT(1, 0),
        /// The lower edge; wires leave downwards.
        BOTTOM(0, 1),
        /// The left edge; wires leave to the left.
        LEFT(-1, 0);

        private final int dx;
        private final int dy;

        Side(int dx, int dy) {
            this.dx = dx;
            this.dy = dy;
        }
    }

    /// {@return one of several ports spread evenly along an edge of a box}
    ///
    /// @param box the box
    /// @param side the edge
    /// @param index which port, from 0 at the left or the top
    /// @param count how many ports share the edge; at least 1
    public static Port on(Area box, Side side, int index, int count) {
        double share = (index + 1.0) / (count + 1);
        double x = box.x() + share * box.width();
        double y = box.y() + share * box.height();
        return new Port(
                switch (side) {
                    case TOP -> new Spot(x, box.y());
                    case RIGHT -> new Spot(box.right(), y);
                    case BOTTOM -> new Spot(x, box.bottom());
                    case LEFT -> new Spot(box.x(), y);
                },
                side);
    }

    /// {@return the point in front of the port}
    ///
    /// @param distance how far from the box, in pixels
    public Spot ahead(double distance) {
        return spot.moved(side.dx * distance, side.dy * distance);
    }
}
