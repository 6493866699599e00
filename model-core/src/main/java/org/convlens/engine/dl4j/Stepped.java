package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.Map;
import java.util.Objects;

/// A part that is a step which training does not use, over parameters that it only reads.
sealed interface Stepped extends Part permits Linear, Maximum, Opaque {

    /// {@return the step}
    Step step();

    /// {@return views into the network's parameters, by their names in weights.npz}
    Map<String, INDArray> parameters();

    @Override
    default INDArray forward(INDArray input, Pass pass) {
        step().useParameters(parameters());
        return Layout.last(step().forward(Layout.first(input), pass));
    }

    @Override
    default INDArray backward(Moment moment, INDArray above) {
        step().useParameters(parameters());
        INDArray below = step().descend(Layout.first(above), moment.pass());
        return Layout.last(Objects.requireNonNull(below));
    }

    @Override
    default void forget() {
        step().forget();
    }
}
