package org.convlens.engine.dl4j;

import org.convlens.network.ActivationFunction;
import org.convlens.tensor.Shape;

import java.util.List;

/// Numbers a layer starts with: He et al. where half of them are cut off, Glorot and Bengio
/// otherwise.
///
/// @param activation the function applied to the result
/// @param fanIn inputs of one output
/// @param fanOut outputs of one input
/// @see "He et al., Delving deep into rectifiers, arXiv:1502.01852"
/// @see "Glorot & Bengio, Understanding the difficulty of training deep feedforward neural
///   networks, AISTATS 2010"
record Fresh(ActivationFunction activation, int fanIn, int fanOut) {

    /// {@return trained weights of a name and shape}
    ParameterSlot weights(String name, Shape shape) {
        return ParameterSlot.drawn(name, shape, Math.sqrt(variance()));
    }

    private double variance() {
        return switch (activation) {
            case RELU, LEAKY_RELU, ELU, SELU, GELU, SWISH, MISH, SOFTPLUS -> 2.0 / fanIn;
            case IDENTITY, TANH, ABS_TANH, SIGMOID, HARD_SIGMOID, HARD_TANH ->
                    2.0 / (fanIn + fanOut);
        };
    }

    /// {@return the weights, and biases behind them if there are any}
    static List<ParameterSlot> withBias(ParameterSlot weights, int outputs, boolean bias) {
        return bias ? List.of(weights, ParameterSlot.bias(outputs)) : List.of(weights);
    }
}
