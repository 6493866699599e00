package org.convlens.viz.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A wire of horizontal and vertical pieces.
///
/// @param points the ends and the corners between, in order
public record BentWire(List<Spot> points) implements WirePath {

    /// How far a wire goes straight before its first and after its last corner, in pixels.
    private static final double STUB = 16;

    /// How far beyond both ports a wire goes that has to turn back, in pixels.
    private static final double DETOUR = 96;

    /// What a corner costs when routes are compared, in pixels of length.
    private static final double CORNER = 40;

    /// Copies the list.
    public BentWire {
        points = List.copyOf(points);
    }

    /// {@return the route between two ports that leaves and arrives straight, never doubles back,
    /// and is short with few corners}
    ///
    /// @param from where it leaves
    /// @param to where it arrives
    public static BentWire between(Port from, Port to) {
        return routes(from.ahead(STUB), to.ahead(STUB))
                .map(corners -> new BentWire(straightened(from.spot(), corners, to.spot())))
                .filter(BentWire::neverTurnsBack)
                .min(Comparator.comparingDouble(BentWire::cost))
                .orElseGet(() -> new BentWire(List.of(from.spot(), to.spot())));
    }

    private static Stream<List<Spot>> routes(Spot start, Spot end) {
        Stream<List<Spot>> oneCorner =
                Stream.of(
                        List.of(start, new Spot(start.x(), end.y()), end),
                        List.of(start, new Spot(end.x(), start.y()), end));
        Stream<List<Spot>> overColumns =
                lanes(start.x(), end.x())
                        .map(x ->
                                List.of(start, new Spot(x, start.y()), new Spot(x, end.y()), end));
        Stream<List<Spot>> overRows =
                lanes(start.y(), end.y())
                        .map(y ->
                                List.of(start, new Spot(start.x(), y), new Spot(end.x(), y), end));
        return Stream.of(overRows, overColumns, oneCorner).flatMap(route -> route);
    }

    /// Half-way, and on both sides beyond.
    private static Stream<Double> lanes(double a, double b) {
        return Stream.of((a + b) / 2, Math.min(a, b) - DETOUR, Math.max(a, b) + DETOUR);
    }

    /// Leaves out points on the straight way between their neighbours, but not where it turns back.
    private static List<Spot> straightened(Spot from, List<Spot> corners, Spot to) {
        List<Spot> kept = new ArrayList<>(List.of(from));
        List<Spot> rest = Stream.concat(corners.stream(), Stream.of(to)).toList();
        for (Spot next : rest) {
            while (kept.size() > 1 && goesOn(kept.get(kept.size() - 2), kept.getLast(), next)) {
                kept.removeLast();
            }
            if (!kept.getLast().equals(next)) {
                kept.add(next);
            }
        }
        return kept;
    }

    private static boolean goesOn(Spot a, Spot b, Spot c) {
        return cross(a, b, c) == 0 && dot(a, b, c) >= 0;
    }

    private boolean neverTurnsBack() {
        for (int i = 2; i < points.size(); i++) {
            if (dot(points.get(i - 2), points.get(i - 1), points.get(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private double cost() {
        return length() + CORNER * points.size();
    }

    private static double cross(Spot a, Spot b, Spot c) {
        return (b.x() - a.x()) * (c.y() - b.y()) - (b.y() - a.y()) * (c.x() - b.x());
    }

    private static double dot(Spot a, Spot b, Spot c) {
        return (b.x() - a.x()) * (c.x() - b.x()) + (b.y() - a.y()) * (c.y() - b.y());
    }

    /// {@return the corners as people read them, such as `(0, 0) (0, 40)`}
    @Override
    public String toString() {
        return points.stream()
                .map(spot -> "(%.0f, %.0f)".formatted(spot.x(), spot.y()))
                .collect(Collectors.joining(" "));
    }
}
