package org.convlens.attribution;

import org.convlens.network.ChannelSoftmax;
import org.convlens.network.LayerId;
import org.convlens.network.Network;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

import java.util.Map;
import java.util.TreeMap;

/// A number inside a network that one asks about: `Σ weights · output` over the outputs of layers.
public sealed interface Target {

    /// One number of a layer's output, counted channel by channel, row by row.
    ///
    /// @param layer whose output
    /// @param index from 0
    record Unit(LayerId layer, int index) implements Target {}

    /// The mean over the cells of a map.
    ///
    /// @param layer whose output
    /// @param channel from 0
    record Channel(LayerId layer, int channel) implements Target {}

    /// One cell of a map.
    ///
    /// @param layer whose output
    /// @param channel from 0
    /// @param row from 0
    /// @param column from 0
    record Cell(LayerId layer, int channel, int row, int column) implements Target {}

    /// Why the one and not the other: their difference.
    ///
    /// @param one what counts for
    /// @param other what counts against
    record Contrast(Target one, Target other) implements Target {}

    /// {@return what speaks for a class: its logit before the softmax, be it the loss's or a layer
    /// of its own at the end; the mean over the cells where the answer has several}
    ///
    /// @param plan of the network whose answer
    /// @param number the class, from 0
    static Target logit(NetworkPlan plan, int number) {
        LayerId answer = answer(plan.network());
        return shape(plan, answer).isSpatial()
                ? new Channel(answer, number)
                : new Unit(answer, number);
    }

    private static LayerId answer(Network network) {
        return network.layer(network.output())
                .filter(layer -> layer.spec() instanceof ChannelSoftmax)
                .map(layer -> layer.inputs().getFirst())
                .filter(id -> !id.isInput())
                .orElse(network.output());
    }

    /// {@return the weights of the outputs of the layers it is in}
    ///
    /// @param plan of the network
    /// @throws AttributionException if there is no such layer or cell; says what there is
    default Map<LayerId, Tensor> weights(NetworkPlan plan) {
        return switch (this) {
            case Unit(LayerId layer, int index) -> {
                Shape shape = shape(plan, layer);
                check(layer, "unit", index, Math.toIntExact(shape.volume()));
                yield Map.of(layer, weights(shape, index, 1));
            }
            case Channel(LayerId layer, int channel) -> {
                Shape shape = shape(plan, layer);
                check(layer, "channel", channel, shape.channels());
                int cells = Math.toIntExact(shape.inner().volume());
                yield Map.of(layer, weights(shape, channel * cells, cells));
            }
            case Cell(LayerId layer, int channel, int row, int column) -> {
                Shape shape = shape(plan, layer);
                check(layer, "channel", channel, shape.channels());
                check(layer, "row", row, shape.plane().height());
                check(layer, "column", column, shape.plane().width());
                int width = shape.plane().width();
                int index = (channel * shape.plane().height() + row) * width + column;
                yield Map.of(layer, weights(shape, index, 1));
            }
            case Contrast(Target one, Target other) ->
                    difference(one.weights(plan), other.weights(plan));
        };
    }

    private static Shape shape(NetworkPlan plan, LayerId layer) {
        return plan.layer(layer)
                .flatMap(LayerPlan::output)
                .orElseThrow(
                        () -> new AttributionException("There is no layer %s.".formatted(layer)));
    }

    private static void check(LayerId layer, String what, int index, int count) {
        if (index < 0 || index >= count) {
            throw new AttributionException(
                    "%s has no %s %d; they run from 0 to %d."
                            .formatted(layer, what, index, count - 1));
        }
    }

    private static Tensor weights(Shape shape, int start, int count) {
        float[] weights = new float[Math.toIntExact(shape.volume())];
        for (int index = start; index < start + count; index++) {
            weights[index] = 1f / count;
        }
        return new Tensor(shape, weights);
    }

    private static Map<LayerId, Tensor> difference(
            Map<LayerId, Tensor> one, Map<LayerId, Tensor> other) {
        Map<LayerId, Tensor> all = new TreeMap<>(one);
        other.forEach(
                (layer, weights) -> all.merge(layer, Tensors.times(weights, -1), Tensors::plus));
        return all;
    }
}
