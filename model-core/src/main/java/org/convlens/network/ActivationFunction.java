package org.convlens.network;

/// Functions applied to each number by itself.
public enum ActivationFunction {
    /// `x`
    IDENTITY,
    /// `max(0, x)`
    RELU,
    /// `x` if positive, else `0.01·x`
    LEAKY_RELU,
    /// `x` if positive, else `exp(x) − 1`
    ELU,
    /// `1.0507·(x if positive, else 1.6733·(exp(x) − 1))`
    SELU,
    /// `x·Φ(x)`, in its tanh approximation
    GELU,
    /// `x·sigmoid(x)`
    SWISH,
    /// `x·tanh(softplus(x))`
    MISH,
    /// `ln(1 + exp(x))`
    SOFTPLUS,
    /// hyperbolic tangent
    TANH,
    /// `|tanh(x)|`
    ABS_TANH,
    /// `1 / (1 + exp(−x))`
    SIGMOID,
    /// `clamp(0.2·x + 0.5, 0, 1)`
    HARD_SIGMOID,
    /// `clamp(x, −1, 1)`
    HARD_TANH
}
