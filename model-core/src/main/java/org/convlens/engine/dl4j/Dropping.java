package org.convlens.engine.dl4j;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.Objects;

/// Dropout: while training, a random share becomes zero and the rest grows by `1 / (1 − rate)`.
final class Dropping implements Step {

    private final double rate;
    private final Noise noise;
    private @Nullable INDArray mask;

    Dropping(double rate, Noise noise) {
        this.rate = rate;
        this.noise = noise;
    }

    @Override
    public INDArray forward(INDArray input, Pass pass) {
        if (!pass.training()) {
            return input;
        }
        INDArray drawn = noise.zerosAndOnes(1 - rate, pass.output(input.dataType(), input.shape()));
        mask = drawn.divi(1 - rate);
        return input.mul(mask, pass.output(input.dataType(), input.shape()));
    }

    @Override
    public INDArray backward(INDArray gradient, Pass pass) {
        INDArray below = pass.gradient(gradient.dataType(), gradient.shape());
        return gradient.mul(Objects.requireNonNull(mask), below);
    }

    @Override
    public void forget() {
        mask = null;
    }
}
