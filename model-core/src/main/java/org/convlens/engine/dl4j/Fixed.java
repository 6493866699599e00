package org.convlens.engine.dl4j;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

import java.util.Map;

/// A step whose weights are constants that nobody sees.
final class Fixed implements Step {

    private final Step inner;
    private final double[] weights;

    /// @param weights of the inner step's only tensor, in C order
    Fixed(Step inner, double[] weights) {
        this.inner = inner;
        this.weights = weights;
    }

    @Override
    public INDArray forward(INDArray input, Pass pass) {
        inner.useParameters(Map.of(slot().name(), constants(input)));
        return inner.forward(input, pass);
    }

    @Override
    public @Nullable INDArray backward(INDArray gradient, Pass pass) {
        inner.useParameters(Map.of(slot().name(), constants(gradient)));
        inner.useGradients(Map.of(slot().name(), constants(gradient)));
        return inner.backward(gradient, pass);
    }

    private INDArray constants(INDArray like) {
        return Nd4j.createFromArray(weights).castTo(like.dataType()).reshape('c', slot().sizes());
    }

    private ParameterSlot slot() {
        return inner.slots().getFirst();
    }

    @Override
    public void forget() {
        inner.forget();
    }
}
