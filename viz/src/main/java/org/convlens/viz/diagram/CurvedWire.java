package org.convlens.viz.diagram;

import java.util.List;
import java.util.stream.IntStream;

/// A wire that leaves and arrives straight and bends smoothly between: a cubic Bézier curve.
///
/// @param start on the first box's edge
/// @param startPull the control point in front of it
/// @param endPull the control point in front of the end
/// @param end on the second box's edge
public record CurvedWire(Spot start, Spot startPull, Spot endPull, Spot end) implements WirePath {

    private static final int PIECES = 32;
    private static final double LEAST_PULL = 24;

    /// {@return the curve between two ports}
    ///
    /// @param from where it leaves
    /// @param to where it arrives
    public static CurvedWire between(Port from, Port to) {
        double pull = Math.max(LEAST_PULL, from.spot().distance(to.spot()) / 2.5);
        return new CurvedWire(from.spot(), from.ahead(pull), to.ahead(pull), to.spot());
    }

    @Override
    public List<Spot> points() {
        return IntStream.rangeClosed(0, PIECES).mapToObj(i -> at((double) i / PIECES)).toList();
    }

    /// De Casteljau's construction.
    private Spot at(double share) {
        Spot first = start.towards(startPull, share);
        Spot second = startPull.towards(endPull, share);
        Spot third = endPull.towards(end, share);
        return first.towards(second, share).towards(second.towards(third, share), share);
    }
}
