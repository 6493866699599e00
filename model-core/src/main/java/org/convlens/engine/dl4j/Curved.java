package org.convlens.engine.dl4j;

import org.convlens.network.ActivationFunction;
import org.nd4j.linalg.api.ndarray.INDArray;

/// An activation function, inside a layer or as a layer of its own.
record Curved(ActivationFunction function) implements Part {

    boolean isRelu() {
        return function == ActivationFunction.RELU;
    }

    @Override
    public INDArray forward(INDArray input, Pass pass) {
        INDArray cells = Layout.last(input);
        if (isRelu() && Rectifier.takes(cells)) {
            INDArray output = pass.outputLike(cells);
            Rectifier.values(cells, output);
            return Layout.first(output);
        }
        INDArray output = pass.outputOf(cells);
        Curve.applyTo(output, function);
        return Layout.first(output);
    }

    @Override
    public INDArray backward(Moment moment, INDArray above) {
        INDArray cells = Layout.last(above);
        INDArray values = Layout.last(moment.output());
        if (isRelu() && Rectifier.takes(cells) && Rectifier.takes(values)) {
            Rectifier.gradients(cells, values, cells);
            return Layout.first(cells);
        }
        return above.muli(slope(moment.input(), moment.output()));
    }

    /// {@return the slopes at arguments, in an array of their own}
    INDArray slope(INDArray arguments, INDArray values) {
        return Slope.followsFromValue(function)
                ? Slope.fromValue(values.dup('c'), function)
                : Slope.fromArgument(arguments, function);
    }

    @Override
    public void forget() {}
}
