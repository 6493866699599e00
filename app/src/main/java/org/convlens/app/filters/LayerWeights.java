package org.convlens.app.filters;

import org.convlens.app.state.LabState;
import org.convlens.engine.Parameters;
import org.convlens.network.LayerId;
import org.convlens.tensor.Tensor;
import org.convlens.training.NetworkSnapshot;

import java.util.Optional;

/// The weights of one layer, by their form.
sealed interface LayerWeights {

    /// Filters of a convolution.
    ///
    /// @param weights `[filters, channels/groups, kernelHeight, kernelWidth]`
    /// @param bias `[filters]`, if it has one
    record Kernels(Tensor weights, Optional<Tensor> bias) implements LayerWeights {}

    /// Weights of a dense layer.
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

    /// {@return the selected layer's weights, if they are known}
    ///
    /// @param state what the lab knows
    static Optional<LayerWeights> selectedIn(LabState state) {
        return state.selection()
                .get()
                .layer()
                .flatMap(layer ->
                        layer.isInput()
                                ? Optional.of(new None())
                                : state.snapshot().get().flatMap(shot -> of(layer, shot)));
    }

    private static Optional<LayerWeights> of(LayerId layer, NetworkSnapshot snapshot) {
        return Optional.ofNullable(snapshot.weights().get(layer))
                .map(parameters -> of(layer, parameters));
    }

    private static LayerWeights of(LayerId layer, Parameters parameters) {
        Optional<Tensor> weights = tensor(layer, "weights", parameters);
        Optional<Tensor> bias = tensor(layer, "bias", parameters);
        return weights.map(values -> ofForm(values, bias))
                .or(() -> tensor(layer, "gamma", parameters).map(_ -> scales(layer, parameters)))
                .orElseGet(None::new);
    }

    private static LayerWeights ofForm(Tensor weights, Optional<Tensor> bias) {
        return weights.shape().rank() == 4 ? new Kernels(weights, bias) : new Matrix(weights, bias);
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
