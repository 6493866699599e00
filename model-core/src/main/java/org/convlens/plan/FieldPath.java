package org.convlens.plan;

import org.convlens.network.LayerId;
import org.convlens.receptivefield.Box;
import org.convlens.receptivefield.FieldStep;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What one cell sees on every layer below it, down to the picture.
///
/// Over branches it is all that the cell sees by any of them.
///
/// @param cell the cell's layer
/// @param stops the cell itself first, then the layers between, readers before what they read, the
///   picture last
public record FieldPath(LayerId cell, List<Stop> stops) {

    /// What the cell sees on one layer.
    ///
    /// @param layer the layer, {@link LayerId#INPUT} for the picture
    /// @param box the cells, those in padding included
    /// @param clipped the same without what is outside the maps, here and on the way here
    public record Stop(LayerId layer, Box box, Box clipped) {

        private Stop joinedWith(Stop other) {
            return new Stop(layer, box.joinedWith(other.box), clipped.joinedWith(other.clipped));
        }

        private Stop below(LayerId id, FieldStep step, Size2 plane) {
            return new Stop(id, box.through(step), clipped.through(step).clippedTo(plane));
        }
    }

    /// Copies the list.
    public FieldPath {
        stops = List.copyOf(stops);
    }

    /// {@return the path of one cell}
    ///
    /// @param plan the network's plan
    /// @param layer a layer with a receptive field and maps
    /// @param row the cell's row, from 0
    /// @param column the cell's column, from 0
    /// @throws IllegalArgumentException if the layer is not there, has no field or no such cell;
    ///   says so in a sentence
    public static FieldPath of(NetworkPlan plan, LayerId layer, int row, int column) {
        requireCell(plan, layer, row, column);
        Map<LayerId, Stop> stops = new HashMap<>();
        stops.put(layer, new Stop(layer, Box.of(row, column), Box.of(row, column)));
        List<Stop> path = new ArrayList<>();
        for (LayerPlan plannedRow : plan.layers().reversed()) {
            Stop stop = stops.remove(plannedRow.id());
            if (stop != null) {
                path.add(stop);
                below(plannedRow, stop)
                        .forEach(next -> stops.merge(next.layer(), next, Stop::joinedWith));
            }
        }
        path.addAll(stops.values());
        return new FieldPath(layer, path);
    }

    /// {@return what the cell sees of the picture}
    public Stop picture() {
        return stops.getLast();
    }

    private static List<Stop> below(LayerPlan row, Stop stop) {
        List<Stop> below = new ArrayList<>();
        int seen = FieldPropagation.seen(row.layer().spec(), row.inputs().size());
        for (int i = 0; i < seen; i++) {
            LayerId id = row.layer().inputs().get(i);
            Size2 plane = row.inputs().get(i).plane();
            FieldPropagation.step(row.layer().spec(), plane)
                    .ifPresent(step -> below.add(stop.below(id, step, plane)));
        }
        return below;
    }

    private static void requireCell(NetworkPlan plan, LayerId id, int row, int column) {
        LayerPlan layer =
                plan.layer(id)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "The network needs a layer of that name; received: " + id));
        Shape shape = layer.output().filter(Shape::isSpatial).orElse(null);
        if (shape == null || layer.field().isEmpty()) {
            throw new IllegalArgumentException(
                    id
                            + " needs maps whose cells see a part of the picture; received: a layer"
                            + " whose units see all of it, or one that cannot be computed");
        }
        boolean inside =
                row >= 0
                        && column >= 0
                        && row < shape.plane().height()
                        && column < shape.plane().width();
        if (!inside) {
            throw new IllegalArgumentException(
                    "A cell of %s needs a row below %d and a column below %d; received: %d, %d"
                            .formatted(
                                    id,
                                    shape.plane().height(),
                                    shape.plane().width(),
                                    row,
                                    column));
        }
    }
}
