package org.convlens.engine.dl4j;

import org.convlens.network.ActivationFunction;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.Objects;

/// An activation function at work, and what a training pass keeps of it.
///
/// Where the slope follows from the function's value, only the value is kept; else the argument is
/// kept too.
final class Bend {

    private final ActivationFunction function;
    private @Nullable INDArray argument;
    private @Nullable INDArray value;

    Bend(ActivationFunction function) {
        this.function = function;
    }

    /// Replaces arguments by values.
    void apply(INDArray cells, Pass pass) {
        boolean keepsArgument = pass.training() && !Slope.followsFromValue(function);
        argument = keepsArgument ? pass.outputOf(cells) : null;
        Curve.applyTo(cells, function);
        value = pass.training() ? cells : null;
    }

    /// Multiplies gradients by the slopes; the kept value may be lost.
    void multiply(INDArray gradients) {
        if (function == ActivationFunction.RELU && gradients.dataType() == DataType.FLOAT) {
            Rectifier.gradients(gradients, Objects.requireNonNull(value), gradients);
        } else {
            gradients.muli(slope());
        }
    }

    /// {@return the slopes; the readers' backward passes are over, so that the kept value may
    /// become them}
    INDArray slope() {
        return argument == null
                ? Slope.fromValue(Objects.requireNonNull(value), function)
                : Slope.fromArgument(argument, function);
    }

    void forget() {
        argument = null;
        value = null;
    }
}
