package org.convlens.engine.dl4j;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

import java.util.Objects;

/// Powers of the sizes of numbers: `|x|^exponent`, whose slope at 0 counts as 0.
final class Powering implements Step {

    private final double exponent;
    private @Nullable INDArray kept;

    Powering(double exponent) {
        this.exponent = exponent;
    }

    @Override
    public INDArray forward(INDArray input, Pass pass) {
        INDArray cells = Layout.last(input, pass::outputOf);
        kept = pass.training() ? cells : null;
        INDArray output = pass.output(cells.dataType(), cells.shape());
        output.assign(power(Transforms.abs(cells, true), exponent));
        return Layout.first(output);
    }

    @Override
    public INDArray backward(INDArray gradient, Pass pass) {
        INDArray slope = slope(Objects.requireNonNull(kept), exponent);
        INDArray above = Layout.last(gradient);
        return Layout.first(above.mul(slope, pass.gradient(above.dataType(), above.shape())));
    }

    private static INDArray slope(INDArray arguments, double exponent) {
        INDArray sizes = Transforms.abs(arguments, true);
        INDArray present = Signs.present(sizes);
        INDArray filled = sizes.addi(present.rsub(1));
        return power(filled, exponent - 1)
                .muli(exponent)
                .muli(present)
                .muli(Transforms.sign(arguments, true));
    }

    private static INDArray power(INDArray sizes, double exponent) {
        return Transforms.pow(sizes, exponent, false);
    }

    @Override
    public void forget() {
        kept = null;
    }
}
