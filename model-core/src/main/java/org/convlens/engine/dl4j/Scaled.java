package org.convlens.engine.dl4j;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/// A step whose result is multiplied by one number.
final class Scaled extends WrappedStep {

    private final double factor;

    Scaled(Step inner, double factor) {
        super(inner);
        this.factor = factor;
    }

    @Override
    public INDArray forward(INDArray input, Pass pass) {
        return inner().forward(input, pass).muli(factor);
    }

    @Override
    public @Nullable INDArray backward(INDArray gradient, Pass pass) {
        return inner().backward(gradient.muli(factor), pass);
    }
}
