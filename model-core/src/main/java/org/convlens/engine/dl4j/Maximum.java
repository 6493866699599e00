package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.Objects;

/// The largest value of each window.
///
/// @param step that training does not use
record Maximum(Step step) implements Part {

    @Override
    public INDArray forward(INDArray input, Pass pass) {
        return Layout.last(step.forward(Layout.first(input), pass));
    }

    @Override
    public INDArray backward(Moment moment, INDArray above) {
        return Layout.last(
                Objects.requireNonNull(step.backward(Layout.first(above), moment.pass())));
    }

    @Override
    public void forget() {
        step.forget();
    }
}
