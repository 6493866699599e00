package org.convlens.engine.dl4j;

import org.convlens.engine.StepResult;
import org.convlens.network.DepthwiseConvolution;
import org.convlens.network.DigitCapsules;
import org.convlens.network.LayerSpec;
import org.convlens.network.LocallyConnected;
import org.convlens.network.Restraint;
import org.convlens.network.SeparableConvolution;
import org.convlens.network.TransposedConvolution;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What keeps a network's weights small, at work: penalties in the loss and its slopes, limits in
/// the updates.
///
/// @param tensors all weights that are restrained
record Restraining(List<Restrained> tensors) {

    /// One tensor of weights that are restrained.
    ///
    /// @param weights view of them
    /// @param gradient view of their gradients, or of the updates in their place
    /// @param restraint of their layer
    /// @param axes along which the weights of one filter or unit lie
    record Restrained(INDArray weights, INDArray gradient, Restraint restraint, Axes axes) {

        double penalty() {
            double length = weights.norm2Number().doubleValue();
            double ofSizes =
                    restraint.l1() == 0 ? 0 : restraint.l1() * weights.norm1Number().doubleValue();
            return ofSizes + restraint.l2() * length * length / 2;
        }

        void addSlopes() {
            if (restraint.l1() != 0) {
                gradient.addi(Transforms.sign(weights, true).muli(restraint.l1()));
            }
            if (restraint.l2() != 0) {
                gradient.addi(weights.mul(restraint.l2()));
            }
        }

        /// Makes of an update one that ends within the limit.
        void limit() {
            if (restraint.maxNorm() != 0) {
                INDArray after = weights.sub(gradient);
                INDArray lengths = after.norm2(true, axes.numbers());
                INDArray factors = Transforms.min(lengths.rdivi(restraint.maxNorm()), 1, false);
                gradient.assign(after.mul(factors.broadcast(after.shape())).rsubi(weights));
            }
        }
    }

    /// Axes of a tensor.
    ///
    /// @param all from 0
    record Axes(List<Integer> all) {

        static Axes from(int first, int rank) {
            return new Axes(IntStream.range(first, rank).boxed().toList());
        }

        int[] numbers() {
            return all.stream().mapToInt(axis -> axis).toArray();
        }
    }

    static Restraining of(NetworkPlan plan, Graph graph) {
        return new Restraining(
                plan.layers().stream()
                        .filter(row -> !row.layer().restraint().isNone())
                        .flatMap(row -> ofLayer(row, graph))
                        .toList());
    }

    private static Stream<Restrained> ofLayer(LayerPlan row, Graph graph) {
        return graph.slots(row.id()).stream()
                .filter(slot -> slot.trained() && !slot.name().equals(ParameterSlot.BIAS))
                .map(slot ->
                        new Restrained(
                                graph.parameter(row.id(), slot),
                                graph.gradient(row.id(), slot),
                                row.layer().restraint(),
                                axes(row.layer().spec(), slot)));
    }

    /// Along which axes of weights.npz one filter or unit is fed.
    private static Axes axes(LayerSpec spec, ParameterSlot slot) {
        int rank = slot.shape().rank();
        return switch (spec) {
            case DigitCapsules _ -> new Axes(List.of(0, rank - 1));
            case LocallyConnected _ -> Axes.from(3, rank);
            case TransposedConvolution _ -> new Axes(List.of(0, 2, 3));
            case DepthwiseConvolution _ -> Axes.from(2, rank);
            case SeparableConvolution _ -> Axes.from(isPointwise(slot) ? 1 : 2, rank);
            default -> Axes.from(1, rank);
        };
    }

    private static boolean isPointwise(ParameterSlot slot) {
        return slot.name().equals("pointwise");
    }

    /// {@return what a batch told, with the penalties in its loss}
    StepResult judging(StepResult result) {
        double penalty = tensors.stream().mapToDouble(Restrained::penalty).sum();
        return new StepResult(
                result.loss() + penalty, result.correct(), result.count(), result.judged());
    }

    /// Adds the penalties' slopes to the gradients.
    void addSlopes() {
        tensors.forEach(Restrained::addSlopes);
    }

    /// Makes of the updates in the gradients' place such that end within the limits.
    void limit() {
        tensors.forEach(Restrained::limit);
    }
}
