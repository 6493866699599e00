package org.convlens.network;

/// An exponential linear unit of any alpha: `x` if positive, else `alpha·(exp(x) − 1)`.
///
/// Called an activation with the function `elu` in network.json. With the usual alpha it is an
/// {@link Activation}, which other layers can have as theirs; see {@link #of}.
///
/// @param alpha minus the value far below zero, from 0 to 10; 0 is a ReLU
/// @see "Clevert, Unterthiner & Hochreiter, Fast and accurate deep network learning by exponential
///   linear units (ELUs), ICLR 2016, arXiv:1511.07289"
public record Elu(double alpha) implements ActivationSpec {

    /// Alpha where none is said.
    public static final double USUAL_ALPHA = 1;

    /// The largest alpha that makes sense.
    public static final double LARGEST_ALPHA = 10;

    /// {@return the layer with an alpha: the plain activation if it is the usual one}
    ///
    /// @param alpha minus the value far below zero
    public static ActivationSpec of(double alpha) {
        return alpha == USUAL_ALPHA ? new Activation(ActivationFunction.ELU) : new Elu(alpha);
    }

    @Override
    public String kind() {
        return "activation";
    }
}
