package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.Objects;

/// The largest value of each window.
///
/// @param step that training does not use
record Maximum(Step step) implements Part {

    @Override
    public INDArray forward(INDArray input, Pass pass) {
        return step.forward(input, pass).dup('c');
    }

    @Override
    public INDArray backward(Moment moment, INDArray above) {
        return Objects.requireNonNull(step.backward(above, moment.pass())).dup('c');
    }

    @Override
    public void forget() {
        step.forget();
    }
}
