package org.convlens.inspection;

import org.convlens.network.LayerId;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

import java.util.Optional;

/// A cell of a layer's maps whose effective field is measured.
///
/// @param layer the layer
/// @param channel one channel; nothing for the sum of all
/// @param row from 0
/// @param column from 0
public record FieldCell(LayerId layer, Optional<Integer> channel, int row, int column) {

    /// {@return the cell in the middle of a layer's maps, all channels; of an even number of rows
    /// or columns the later one}
    ///
    /// @param plan the network's plan
    /// @param layer the layer
    /// @throws IllegalArgumentException if there is no such layer with maps; says so
    public static FieldCell middle(NetworkPlan plan, LayerId layer) {
        Shape maps = maps(plan, layer);
        return new FieldCell(
                layer, Optional.empty(), maps.plane().height() / 2, maps.plane().width() / 2);
    }

    private static Shape maps(NetworkPlan plan, LayerId layer) {
        return plan.layer(layer)
                .flatMap(row -> row.output())
                .filter(Shape::isSpatial)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "A field belongs to a cell of a layer with maps; received: "
                                        + layer));
    }

    /// {@return 1 at the cell, 0 elsewhere, of the shape of the layer's output}
    ///
    /// @param plan the network's plan
    /// @throws IllegalArgumentException if there is no such cell; says so
    Tensor weights(NetworkPlan plan) {
        Shape maps = maps(plan, layer);
        check("row", row, maps.plane().height());
        check("column", column, maps.plane().width());
        channel.ifPresent(number -> check("channel", number, maps.channels()));
        Tensor weights = Tensor.zeros(maps);
        int area = maps.plane().height() * maps.plane().width();
        for (int number = 0; number < maps.channels(); number++) {
            if (channel.isEmpty() || channel.get() == number) {
                weights.values()[number * area + row * maps.plane().width() + column] = 1;
            }
        }
        return weights;
    }

    private void check(String name, int number, int count) {
        if (number < 0 || number >= count) {
            throw new IllegalArgumentException(
                    "A %s of %s is from 0 to %d; received: %d"
                            .formatted(name, layer, count - 1, number));
        }
    }
}
