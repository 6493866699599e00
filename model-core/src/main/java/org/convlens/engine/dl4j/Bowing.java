package org.convlens.engine.dl4j;

import org.convlens.network.ActivationFunction;
import org.nd4j.linalg.api.ndarray.INDArray;

/// An exponential linear unit with an alpha of its own: `max(0, x) + alpha·min(0, elu(x))`.
final class Bowing extends Cellwise {

    private final double alpha;

    Bowing(double alpha) {
        this.alpha = alpha;
    }

    @Override
    void write(INDArray arguments, INDArray into) {
        into.assign(below(arguments)).muli(alpha).addi(Signs.positive(arguments));
    }

    /// `exp(x) − 1` below zero, else 0.
    private static INDArray below(INDArray arguments) {
        INDArray negative = Signs.negative(arguments);
        Curve.applyTo(negative, ActivationFunction.ELU);
        return negative;
    }

    /// 1 above zero, else `alpha·exp(x)`.
    @Override
    INDArray slopes(INDArray arguments) {
        INDArray above = Signs.present(Signs.positive(arguments)).muli(1 - alpha);
        return below(arguments).addi(1).muli(alpha).addi(above);
    }
}
