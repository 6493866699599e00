package org.convlens.engine.dl4j;

import org.convlens.network.ActivationFunction;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.scalar.Step;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/// Derivatives of the activation functions, our own: several of Deeplearning4j's are wrong.
final class Slope {

    /// Of leaky ReLU, below zero.
    static final double LEAK = 0.01;

    private static final double SELU_SCALE = 1.0507009873554805;
    private static final double SELU_BELOW = SELU_SCALE * 1.6732632423543772;

    private Slope() {}

    /// {@return whether a value of the function tells its slope there}
    static boolean followsFromValue(ActivationFunction function) {
        return switch (function) {
            case GELU, SWISH, MISH, ABS_TANH -> false;
            case IDENTITY, RELU, LEAKY_RELU, ELU, SELU, SOFTPLUS, TANH, SIGMOID -> true;
            case HARD_SIGMOID, HARD_TANH -> true;
        };
    }

    /// Replaces values of a function by its slopes there.
    ///
    /// @param y values
    /// @return the same array
    static INDArray fromValue(INDArray y, ActivationFunction function) {
        return switch (function) {
            case IDENTITY -> y.assign(1);
            case RELU -> positive(y);
            case LEAKY_RELU -> positive(y).muli(1 - LEAK).addi(LEAK);
            case ELU -> Transforms.min(y, 0, false).addi(1);
            case SELU -> selu(y);
            case SOFTPLUS -> Transforms.exp(y.negi(), false).rsubi(1);
            case TANH -> y.muli(y).rsubi(1);
            case SIGMOID -> y.muli(y.rsub(1));
            case HARD_SIGMOID -> positive(Transforms.abs(y.subi(0.5), false).rsubi(0.5)).muli(0.2);
            case HARD_TANH -> positive(Transforms.abs(y, false).rsubi(1));
            case GELU, SWISH, MISH, ABS_TANH -> throw new IllegalArgumentException(function.name());
        };
    }

    /// {@return the slopes of a function whose values do not tell them}
    ///
    /// @param x arguments
    static INDArray fromArgument(INDArray x, ActivationFunction function) {
        return switch (function) {
            case GELU -> gelu(x);
            case SWISH -> swish(x);
            case MISH -> mish(x);
            case ABS_TANH -> absoluteTanh(x);
            case IDENTITY, RELU, LEAKY_RELU, ELU, SELU, SOFTPLUS, TANH, SIGMOID ->
                    throw new IllegalArgumentException(function.name());
            case HARD_SIGMOID, HARD_TANH -> throw new IllegalArgumentException(function.name());
        };
    }

    private static INDArray positive(INDArray values) {
        return Nd4j.getExecutioner().exec(new Step(values, values, 0.0));
    }

    /// Above zero the scale, below it `value + scale·alpha`.
    private static INDArray selu(INDArray y) {
        INDArray above = positive(y.dup()).muli(SELU_SCALE - SELU_BELOW);
        return Transforms.min(y, 0, false).addi(SELU_BELOW).addi(above);
    }

    /// `½(1 + t) + ½x(1 − t²)·√(2/π)(1 + 3·0.044715x²)` with `t` the tanh of the approximation.
    private static INDArray gelu(INDArray x) {
        INDArray t = Curve.geluTanh(x);
        INDArray inner = x.mul(x).muli(3 * Curve.GELU_CUBIC).addi(1).muli(Curve.GELU_SCALE);
        INDArray moving = inner.muli(x).muli(t.mul(t).rsubi(1));
        return moving.addi(t).addi(1).muli(0.5);
    }

    /// `s·(1 + x·(1 − s))` with `s = sigmoid(x)`.
    private static INDArray swish(INDArray x) {
        INDArray s = Transforms.sigmoid(x, true);
        return s.rsub(1).muli(x).addi(1).muli(s);
    }

    /// `t + x·sigmoid(x)·(1 − t²)` with `t = tanh(softplus(x))`.
    private static INDArray mish(INDArray x) {
        INDArray t = Transforms.tanh(Transforms.softPlus(x, true), false);
        return t.mul(t).rsubi(1).muli(Transforms.sigmoid(x, true)).muli(x).addi(t);
    }

    /// `sign(x)·(1 − tanh²(x))`.
    private static INDArray absoluteTanh(INDArray x) {
        INDArray t = Transforms.tanh(x, true);
        return t.muli(t).rsubi(1).muli(Transforms.sign(x, true));
    }
}
