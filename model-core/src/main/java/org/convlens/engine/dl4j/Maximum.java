package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.Objects;

/// The largest value of each window.
///
/// @param step that training does not use
record Maximum(Step step) implements Part {

    @Override
    public INDArray forward(INDArray input, Pass pass) {
        return Layout.copy(step.forward(input, pass));
    }

    @Override
    public INDArray backward(Moment moment, INDArray above) {
        return Layout.copy(Objects.requireNonNull(step.backward(above, moment.pass())));
    }

    @Override
    public void forget() {
        step.forget();
    }
}
