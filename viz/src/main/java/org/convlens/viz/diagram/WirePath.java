package org.convlens.viz.diagram;

import java.util.List;
import java.util.stream.IntStream;

/// The way of a wire from one port to another.
public sealed interface WirePath permits BentWire, CurvedWire {

    /// {@return points on the wire, close enough together that straight lines between them look
    /// like it}
    List<Spot> points();

    /// {@return how far a point is from the wire, in pixels}
    ///
    /// @param spot such as the mouse
    default double distance(Spot spot) {
        List<Spot> points = points();
        return IntStream.range(1, points.size())
                .mapToDouble(i -> spot.distanceToLine(points.get(i - 1), points.get(i)))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /// {@return the length, in pixels}
    default double length() {
        List<Spot> points = points();
        return IntStream.range(1, points.size())
                .mapToDouble(i -> points.get(i - 1).distance(points.get(i)))
                .sum();
    }

    /// {@return the point at a share of the length: where a label or a flowing value is drawn}
    ///
    /// @param share 0 at the start, 1 at the end
    default Spot along(double share) {
        List<Spot> points = points();
        double left = Math.clamp(share, 0.0, 1.0) * length();
        for (int i = 1; i < points.size(); i++) {
            double piece = points.get(i - 1).distance(points.get(i));
            if (left <= piece && piece > 0) {
                return points.get(i - 1).towards(points.get(i), left / piece);
            }
            left -= piece;
        }
        return points.getLast();
    }
}
