package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;

/// The input as it came.
final class Passing implements Step {

    @Override
    public INDArray forward(INDArray input, Pass pass) {
        return input;
    }

    @Override
    public INDArray backward(INDArray gradient, Pass pass) {
        return Layout.copy(gradient, pass::gradientOf);
    }
}
