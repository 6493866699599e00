package org.convlens.engine.dl4j;

import org.convlens.network.ActivationFunction;
import org.nd4j.linalg.api.ndarray.INDArray;

/// An activation function as a layer of its own.
final class Activating implements Step {

    private final Bend bend;
    private final boolean inPlace;

    /// @param inPlace whether the input may be overwritten
    Activating(ActivationFunction function, boolean inPlace) {
        this.bend = new Bend(function);
        this.inPlace = inPlace;
    }

    @Override
    public INDArray forward(INDArray input, Pass pass) {
        INDArray output =
                inPlace ? Layout.last(input, pass::outputOf) : Layout.last(copy(input, pass));
        bend.apply(output, pass);
        return Layout.first(output);
    }

    private static INDArray copy(INDArray input, Pass pass) {
        return Layout.copy(input, pass::outputOf);
    }

    @Override
    public INDArray backward(INDArray gradient, Pass pass) {
        INDArray cells = Layout.last(gradient);
        bend.multiply(cells);
        return Layout.first(cells);
    }

    @Override
    public void forget() {
        bend.forget();
    }
}
