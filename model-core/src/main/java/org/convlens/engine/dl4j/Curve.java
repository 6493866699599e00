package org.convlens.engine.dl4j;

import org.convlens.network.ActivationFunction;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationELU;
import org.nd4j.linalg.activations.impl.ActivationHardSigmoid;
import org.nd4j.linalg.activations.impl.ActivationHardTanH;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationMish;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSELU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftPlus;
import org.nd4j.linalg.activations.impl.ActivationSwish;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/// Values of the activation functions.
final class Curve {

    /// Of GELU's tanh approximation.
    static final double GELU_CUBIC = 0.044715;

    /// Of GELU's tanh approximation: `√(2/π)`.
    static final double GELU_SCALE = Math.sqrt(2 / Math.PI);

    private Curve() {}

    /// Replaces numbers by the function's values.
    @SuppressWarnings("ReferenceEquality") // most of them work in place already
    static void applyTo(INDArray values, ActivationFunction function) {
        INDArray result =
                switch (function) {
                    case IDENTITY -> values;
                    case RELU -> stock(new ActivationReLU(), values);
                    case LEAKY_RELU -> stock(new ActivationLReLU(Slope.LEAK), values);
                    case ELU -> stock(new ActivationELU(), values);
                    case SELU -> stock(new ActivationSELU(), values);
                    case GELU -> gelu(values);
                    case SWISH -> stock(new ActivationSwish(), values);
                    case MISH -> stock(new ActivationMish(), values);
                    case SOFTPLUS -> stock(new ActivationSoftPlus(), values);
                    case TANH -> stock(new ActivationTanH(), values);
                    case ABS_TANH -> Transforms.abs(stock(new ActivationTanH(), values), false);
                    case SIGMOID -> stock(new ActivationSigmoid(), values);
                    case HARD_SIGMOID -> stock(new ActivationHardSigmoid(), values);
                    case HARD_TANH -> stock(new ActivationHardTanH(), values);
                };
        if (result != values) {
            values.assign(result);
        }
    }

    private static INDArray stock(IActivation function, INDArray values) {
        return function.getActivation(values, false);
    }

    private static INDArray gelu(INDArray values) {
        return geluTanh(values).addi(1).muli(values).muli(0.5);
    }

    /// {@return `tanh(√(2/π)·(x + 0.044715·x³))`, in a new array}
    static INDArray geluTanh(INDArray values) {
        INDArray inner = values.mul(values).muli(GELU_CUBIC).addi(1).muli(values);
        return Transforms.tanh(inner.muli(GELU_SCALE), false);
    }
}
