package org.convlens.engine.dl4j;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.List;
import java.util.Objects;

/// A dense layer that trains with a random share of its weights: `y = x·(W·mask)ᵀ + b`.
final class Connecting extends WeightedStep {

    private final double rate;
    private final Noise noise;
    private @Nullable INDArray mask;

    /// @param slots weights, then bias if there is one
    Connecting(List<ParameterSlot> slots, double rate, Noise noise) {
        super(slots);
        this.rate = rate;
        this.noise = noise;
    }

    @Override
    public INDArray forward(INDArray input, Pass pass) {
        keep(input, pass);
        INDArray weights = parameter(ParameterSlot.WEIGHTS);
        mask = pass.training() ? drawn(weights, pass) : null;
        INDArray output = pass.output(input.dataType(), input.size(0), weights.size(0));
        INDArray used = mask == null ? weights : weights.mul(mask);
        Factor.of(input).times(Factor.transposed(used), output);
        return has(ParameterSlot.BIAS)
                ? output.addiRowVector(parameter(ParameterSlot.BIAS))
                : output;
    }

    private INDArray drawn(INDArray weights, Pass pass) {
        INDArray space = pass.output(weights.dataType(), weights.shape());
        return noise.zerosAndOnes(1 - rate, space).divi(1 - rate);
    }

    @Override
    public INDArray backward(INDArray gradient, Pass pass) {
        INDArray input = kept();
        INDArray kept = Objects.requireNonNull(mask);
        INDArray ofWeights = gradient(ParameterSlot.WEIGHTS);
        Factor.transposed(gradient).times(Factor.of(input), ofWeights);
        ofWeights.muli(kept);
        if (has(ParameterSlot.BIAS)) {
            gradient(ParameterSlot.BIAS).assign(gradient.sum(0));
        }
        INDArray below = pass.gradient(input.dataType(), input.shape());
        INDArray used = parameter(ParameterSlot.WEIGHTS).mul(kept);
        Factor.of(gradient).times(Factor.of(used), below);
        return below;
    }

    @Override
    public void forget() {
        super.forget();
        mask = null;
    }
}
