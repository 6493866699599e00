package org.convlens.network;

/// A ReLU that lets a share of what is below zero through: `x` if positive, else `alpha·x`.
///
/// Called an activation with the function `leaky-relu` in network.json. With the usual alpha it is
/// an {@link Activation}, which other layers can have as theirs; see {@link #of}.
///
/// @param alpha the slope below zero, from 0 to 1
/// @see "Maas, Hannun & Ng, Rectifier nonlinearities improve neural network acoustic models, ICML
///   2013"
public record LeakyRelu(double alpha) implements ActivationSpec {

    /// The slope below zero where none is said.
    public static final double USUAL_ALPHA = 0.01;

    /// {@return the layer with a slope: the plain activation if it is the usual one}
    ///
    /// @param alpha the slope below zero
    public static ActivationSpec of(double alpha) {
        return alpha == USUAL_ALPHA
                ? new Activation(ActivationFunction.LEAKY_RELU)
                : new LeakyRelu(alpha);
    }

    @Override
    public String kind() {
        return "activation";
    }
}
