package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.Map;
import java.util.Objects;

/// A layer whose cells depend on many, in a way that is neither linear nor a choice.
///
/// @param step that training does not use
/// @param parameters views into the network's, by their names in weights.npz
/// @param cellByCell whether each cell depends on one alone, after all
record Opaque(Step step, Map<String, INDArray> parameters, boolean cellByCell) implements Part {

    Opaque {
        parameters = Map.copyOf(parameters);
    }

    @Override
    public INDArray forward(INDArray input, Pass pass) {
        step.useParameters(parameters);
        return Layout.last(step.forward(Layout.first(input), pass));
    }

    @Override
    public INDArray backward(Moment moment, INDArray above) {
        step.useParameters(parameters);
        return Layout.last(
                Objects.requireNonNull(step.descend(Layout.first(above), moment.pass())));
    }

    /// {@return whether each output cell stands where an input cell stood}
    boolean keepsPlaces(Moment moment) {
        return moment.input().equalShapes(moment.output());
    }

    @Override
    public void forget() {
        step.forget();
    }
}
