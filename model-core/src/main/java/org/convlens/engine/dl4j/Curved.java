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
        if (isRelu() && Rectifier.takes(input)) {
            INDArray output = pass.outputLike(input);
            Rectifier.values(input, output);
            return output;
        }
        INDArray output = pass.outputOf(input);
        Curve.applyTo(output, function);
        return output;
    }

    @Override
    public INDArray backward(Moment moment, INDArray above) {
        if (isRelu() && Rectifier.takes(above) && Rectifier.takes(moment.output())) {
            Rectifier.gradients(above, moment.output(), above);
            return above;
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
