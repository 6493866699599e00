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
        INDArray cells = Layout.last(input);
        INDArray drawn = noise.zerosAndOnes(1 - rate, pass.output(cells.dataType(), cells.shape()));
        mask = drawn.divi(1 - rate);
        return Layout.first(cells.mul(mask, pass.output(cells.dataType(), cells.shape())));
    }

    @Override
    public INDArray backward(INDArray gradient, Pass pass) {
        INDArray cells = Layout.last(gradient);
        INDArray below = pass.gradient(cells.dataType(), cells.shape());
        return Layout.first(cells.mul(Objects.requireNonNull(mask), below));
    }

    @Override
    public void forget() {
        mask = null;
    }
}
