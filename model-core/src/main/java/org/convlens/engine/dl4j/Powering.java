package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/// Powers of the sizes of numbers: `|x|^exponent`, whose slope at 0 counts as 0.
final class Powering extends Cellwise {

    private final double exponent;

    Powering(double exponent) {
        this.exponent = exponent;
    }

    @Override
    void write(INDArray arguments, INDArray into) {
        into.assign(power(Transforms.abs(arguments, true), exponent));
    }

    @Override
    INDArray slopes(INDArray arguments) {
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
}
