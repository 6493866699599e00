package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;

/// A ReLU with a slope of its own below zero.
final class Slanting extends Cellwise {

    private final double alpha;

    Slanting(double alpha) {
        this.alpha = alpha;
    }

    @Override
    void write(INDArray arguments, INDArray into) {
        into.assign(Signs.negative(arguments)).muli(alpha).addi(Signs.positive(arguments));
    }

    @Override
    INDArray slopes(INDArray arguments) {
        return Signs.present(Signs.positive(arguments)).muli(1 - alpha).addi(alpha);
    }
}
