package org.convlens.engine.dl4j;

import org.convlens.network.ActivationFunction;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.Objects;

/// A step followed by an activation function, which overwrites the step's output.
///
/// Where the slope follows from the function's value, only the value is kept; else the argument is
/// kept too.
final class Activated extends WrappedStep {

    private final ActivationFunction function;
    private @Nullable INDArray argument;
    private @Nullable INDArray value;

    private Activated(Step inner, ActivationFunction function) {
        super(inner);
        this.function = function;
    }

    /// {@return the step followed by the function; the step itself if that changes nothing}
    static Step with(ActivationFunction function, Step inner) {
        return function == ActivationFunction.IDENTITY ? inner : new Activated(inner, function);
    }

    @Override
    public INDArray forward(INDArray input, Pass pass) {
        INDArray output = Layout.last(inner().forward(input, pass));
        boolean keepsArgument = pass.training() && !Slope.followsFromValue(function);
        argument = keepsArgument ? pass.outputOf(output) : null;
        Curve.applyTo(output, function);
        value = pass.training() ? output : null;
        return Layout.first(output);
    }

    /// The readers' backward passes are over, so that the kept value may become the slope.
    @Override
    public @Nullable INDArray backward(INDArray gradient, Pass pass) {
        INDArray slope =
                argument == null
                        ? Slope.fromValue(Objects.requireNonNull(value), function)
                        : Slope.fromArgument(argument, function);
        INDArray below = Layout.last(gradient).muli(slope);
        return inner().backward(Layout.first(below), pass);
    }

    @Override
    public void forget() {
        super.forget();
        argument = null;
        value = null;
    }
}
