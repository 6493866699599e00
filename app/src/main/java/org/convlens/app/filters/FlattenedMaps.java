package org.convlens.app.filters;

import org.convlens.network.LayerId;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Shape;

import java.util.Optional;

/// Finds the maps that were flattened before a dense layer.
final class FlattenedMaps {

    private FlattenedMaps() {}

    /// {@return the shape `[channels, height, width]` of the nearest maps before a layer; nothing
    /// if another shape of vector, or a merge, lies between}
    ///
    /// @param layer the dense layer
    /// @param plan of its network
    static Optional<Shape> before(LayerId layer, NetworkPlan plan) {
        return plan.layer(layer)
                .filter(row -> row.layer().inputs().size() == 1)
                .map(row -> row.layer().inputs().getFirst())
                .flatMap(input -> at(input, plan));
    }

    private static Optional<Shape> at(LayerId layer, NetworkPlan plan) {
        if (layer.isInput()) {
            return Optional.of(plan.network().input());
        }
        Optional<Shape> output = plan.layer(layer).flatMap(LayerPlan::output);
        return output.flatMap(shape ->
                shape.isSpatial()
                        ? output
                        : before(layer, plan).filter(maps -> fills(maps, shape)));
    }

    private static boolean fills(Shape maps, Shape vector) {
        return maps.volume() == vector.volume();
    }
}
