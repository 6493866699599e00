package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;

/// Gaussian noise: while training, random numbers are added to all values.
///
/// @param deviation the numbers' standard deviation
/// @param noise where they come from
record Disturbing(double deviation, Noise noise) implements Step {

    @Override
    public INDArray forward(INDArray input, Pass pass) {
        if (!pass.training()) {
            return input;
        }
        INDArray cells = Layout.last(input);
        INDArray drawn = noise.normal(pass.output(cells.dataType(), cells.shape()));
        return Layout.first(drawn.muli(deviation).addi(cells));
    }

    @Override
    public INDArray backward(INDArray gradient, Pass pass) {
        return Layout.copy(gradient, pass::gradientOf);
    }
}
