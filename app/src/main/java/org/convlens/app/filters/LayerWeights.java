package org.convlens.app.filters;

import org.convlens.app.state.LabState;
import org.convlens.engine.Parameters;
import org.convlens.inspection.Filters;
import org.convlens.network.LayerId;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

import java.util.Optional;

/// The weights of one layer, by their form.
sealed interface LayerWeights {

    /// Filters of a convolution.
    ///
    /// @param weights `[filters, channels/groups, kernelHeight, kernelWidth]`
    /// @param bias `[filters]`, if it has one
    /// @param readsRgb whether the channels are the picture's red, green and blue
    record Kernels(Tensor weights, Optional<Tensor> bias, boolean readsRgb)
            implements LayerWeights {}

    /// Weights of a dense layer laid back over the maps that were flattened for it.
    ///
    /// @param weights `[units, channels, height, width]`
    /// @param bias `[units]`, if it has one
    record Readings(Tensor weights, Optional<Tensor> bias) implements LayerWeights {}

    /// Weights of a dense layer on another dense layer.
    ///
    /// @param weights `[units, inputs]`
    /// @param bias `[units]`, if it has one
    record Matrix(Tensor weights, Optional<Tensor> bias) implements LayerWeights {}

    /// Numbers per channel of a batch normalisation, each `[channels]`.
    ///
    /// @param gamma what is multiplied
    /// @param beta what is added
    /// @param mean running mean
    /// @param variance running variance
    record Scales(Tensor gamma, Tensor beta, Tensor mean, Tensor variance)
            implements LayerWeights {}

    /// A layer that has none.
    record None() implements LayerWeights {}

    /// {@return the numbers, if they are one tensor}
    default Optional<Tensor> values() {
        return switch (this) {
            case Kernels(Tensor weights, _, _) -> Optional.of(weights);
            case Readings(Tensor weights, _) -> Optional.of(weights);
            case Matrix(Tensor weights, _) -> Optional.of(weights);
            case Scales _, None _ -> Optional.empty();
        };
    }

    /// {@return the selected layer's weights, if they are known}
    ///
    /// @param state what the lab knows
    static Optional<LayerWeights> selectedIn(LabState state) {
        return state.selection()
                .get()
                .layer()
                .flatMap(
                        layer -> layer.isInput() ? Optional.of(new None()) : ofLayer(layer, state));
    }

    private static Optional<LayerWeights> ofLayer(LayerId layer, LabState state) {
        NetworkPlan plan = state.plan().get();
        return state.snapshot()
                .get()
                .flatMap(shot -> Optional.ofNullable(shot.weights().get(layer)))
                .map(parameters -> of(plan, layer, parameters));
    }

    private static LayerWeights of(NetworkPlan plan, LayerId layer, Parameters parameters) {
        Optional<Tensor> bias = tensor(layer, "bias", parameters);
        Optional<LayerWeights> kernels =
                Filters.of(plan.network(), layer, parameters)
                        .map(found -> new Kernels(found.weights(), bias, found.readsRgb()));
        return kernels.or(() ->
                        tensor(layer, "weights", parameters)
                                .filter(weights -> weights.shape().rank() == 2)
                                .map(weights ->
                                        dense(weights, bias, FlattenedMaps.before(layer, plan))))
                .or(() -> tensor(layer, "gamma", parameters).map(_ -> scales(layer, parameters)))
                .orElseGet(None::new);
    }

    private static LayerWeights dense(Tensor weights, Optional<Tensor> bias, Optional<Shape> maps) {
        int units = weights.shape().size(0);
        return maps.filter(shape -> shape.volume() * units == weights.shape().volume())
                .<LayerWeights>map(
                        shape -> new Readings(weights.reshape(shape.batchOf(units)), bias))
                .orElseGet(() -> new Matrix(weights, bias));
    }

    private static Scales scales(LayerId layer, Parameters parameters) {
        return new Scales(
                tensor(layer, "gamma", parameters).orElseThrow(),
                tensor(layer, "beta", parameters).orElseThrow(),
                tensor(layer, "mean", parameters).orElseThrow(),
                tensor(layer, "variance", parameters).orElseThrow());
    }

    private static Optional<Tensor> tensor(LayerId layer, String name, Parameters parameters) {
        return Optional.ofNullable(parameters.byName().get(layer + "/" + name));
    }
}
