package org.convlens.engine.dl4j;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.List;

/// A dense layer: `y = x·Wᵀ + b`, weights `[units, inputs]`.
final class Weighing extends WeightedStep {

    private final boolean inputMatters;

    /// @param slots weights, then bias if there is one
    /// @param inputMatters whether somebody below needs the gradient of the input
    Weighing(List<ParameterSlot> slots, boolean inputMatters) {
        super(slots);
        this.inputMatters = inputMatters;
    }

    @Override
    public INDArray forward(INDArray input, Pass pass) {
        keep(input, pass);
        INDArray weights = weights();
        INDArray output = pass.output(input.dataType(), input.size(0), weights.size(0));
        Factor.of(input).times(Factor.transposed(weights), output);
        return has(ParameterSlot.BIAS)
                ? output.addiRowVector(parameter(ParameterSlot.BIAS))
                : output;
    }

    @Override
    public @Nullable INDArray backward(INDArray gradient, Pass pass) {
        INDArray input = kept();
        Factor.transposed(gradient).times(Factor.of(input), weightGradient());
        if (has(ParameterSlot.BIAS)) {
            gradient(ParameterSlot.BIAS).assign(gradient.sum(0));
        }
        return descend(gradient, pass);
    }

    @Override
    public @Nullable INDArray descend(INDArray gradient, Pass pass) {
        if (!inputMatters) {
            return null;
        }
        INDArray input = kept();
        INDArray below = pass.gradient(input.dataType(), input.shape());
        Factor.of(gradient).times(Factor.of(weights()), below);
        return below;
    }
}
