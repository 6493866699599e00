package org.convlens.engine.dl4j;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

import java.util.Objects;

/// A ReLU with a slope of its own below zero.
final class Slanting implements Step {

    private final double alpha;
    private @Nullable INDArray kept;

    Slanting(double alpha) {
        this.alpha = alpha;
    }

    @Override
    public INDArray forward(INDArray input, Pass pass) {
        INDArray cells = Layout.last(input, pass::outputOf);
        kept = pass.training() ? cells : null;
        INDArray below = pass.outputOf(Transforms.min(cells, 0, true)).muli(alpha);
        return Layout.first(below.addi(Transforms.max(cells, 0, true)));
    }

    @Override
    public INDArray backward(INDArray gradient, Pass pass) {
        INDArray slope = Signs.present(Transforms.max(Objects.requireNonNull(kept), 0, true));
        INDArray above = Layout.last(gradient);
        return Layout.first(
                above.mul(
                        slope.muli(1 - alpha).addi(alpha),
                        pass.gradient(above.dataType(), above.shape())));
    }

    @Override
    public void forget() {
        kept = null;
    }
}
