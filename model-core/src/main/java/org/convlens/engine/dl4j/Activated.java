package org.convlens.engine.dl4j;

import org.convlens.network.ActivationFunction;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/// A step followed by an activation function, which overwrites the step's output.
final class Activated extends WrappedStep {

    private final Bend bend;

    private Activated(Step inner, ActivationFunction function) {
        super(inner);
        this.bend = new Bend(function);
    }

    /// {@return the step followed by the function; the step itself if that changes nothing}
    static Step with(ActivationFunction function, Step inner) {
        return function == ActivationFunction.IDENTITY ? inner : new Activated(inner, function);
    }

    @Override
    public INDArray forward(INDArray input, Pass pass) {
        INDArray output = Layout.last(inner().forward(input, pass));
        bend.apply(output, pass);
        return Layout.first(output);
    }

    @Override
    public @Nullable INDArray backward(INDArray gradient, Pass pass) {
        INDArray below = Layout.last(gradient);
        bend.multiply(below);
        return inner().backward(Layout.first(below), pass);
    }

    @Override
    public void forget() {
        super.forget();
        bend.forget();
    }
}
