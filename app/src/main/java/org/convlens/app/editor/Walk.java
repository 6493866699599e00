package org.convlens.app.editor;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

import org.convlens.network.LayerId;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Walks from node to node with the arrow keys: along a wire where one leads that way, else to the
/// nearest node there.
///
/// @param placement where the nodes stand
/// @param wires between them
record Walk(Placement placement, List<Wire> wires) {

    private static final double SIDEWAYS = 2;

    /// The node one comes to.
    Optional<LayerId> from(LayerId start, Side direction) {
        return nearest(start, direction, neighbours(start))
                .or(() -> nearest(start, direction, placement.boxes().keySet()));
    }

    private List<LayerId> neighbours(LayerId id) {
        return wires.stream()
                .flatMap(wire ->
                        wire.from().equals(id)
                                ? Stream.of(wire.to())
                                : wire.to().equals(id) ? Stream.of(wire.from()) : Stream.empty())
                .toList();
    }

    private Optional<LayerId> nearest(
            LayerId start, Side direction, Collection<LayerId> candidates) {
        Rectangle2D box = placement.box(start);
        return candidates.stream()
                .filter(id -> !id.equals(start))
                .filter(id -> Side.facing(box, placement.box(id)) == direction)
                .min(
                        Comparator.<LayerId>comparingDouble(
                                        id -> distance(box, placement.box(id), direction))
                                .thenComparing(id -> id));
    }

    private static double distance(Rectangle2D from, Rectangle2D to, Side direction) {
        Point2D way = Side.TOP.of(to).subtract(Side.TOP.of(from));
        boolean vertical = direction == Side.TOP || direction == Side.BOTTOM;
        double along = Math.abs(vertical ? way.getY() : way.getX());
        double aside = Math.abs(vertical ? way.getX() : way.getY());
        return along + SIDEWAYS * aside;
    }
}
