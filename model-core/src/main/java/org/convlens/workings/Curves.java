package org.convlens.workings;

import org.convlens.network.ActivationFunction;

/// Values and slopes of the activation functions, in double precision.
public final class Curves {

    private static final double LEAK = 0.01;
    private static final double SELU_SCALE = 1.0507009873554805;
    private static final double SELU_ALPHA = 1.6732632423543772;
    private static final double GELU_CUBIC = 0.044715;
    private static final double GELU_SCALE = Math.sqrt(2 / Math.PI);

    private Curves() {}

    /// {@return the function's value}
    ///
    /// @param function which one
    /// @param x any number
    public static double value(ActivationFunction function, double x) {
        return switch (function) {
            case IDENTITY -> x;
            case RELU -> Math.max(0, x);
            case LEAKY_RELU -> x > 0 ? x : LEAK * x;
            case ELU -> x > 0 ? x : Math.expm1(x);
            case SELU -> SELU_SCALE * (x > 0 ? x : SELU_ALPHA * Math.expm1(x));
            case GELU -> 0.5 * x * (1 + geluTanh(x));
            case SWISH -> x * sigmoid(x);
            case MISH -> x * Math.tanh(softplus(x));
            case SOFTPLUS -> softplus(x);
            case TANH -> Math.tanh(x);
            case ABS_TANH -> Math.abs(Math.tanh(x));
            case SIGMOID -> sigmoid(x);
            case HARD_SIGMOID -> Math.clamp(0.2 * x + 0.5, 0.0, 1.0);
            case HARD_TANH -> Math.clamp(x, -1.0, 1.0);
        };
    }

    /// {@return the function's slope; at a kink that from the left}
    ///
    /// @param function which one
    /// @param x any number
    public static double slope(ActivationFunction function, double x) {
        return switch (function) {
            case IDENTITY -> 1;
            case RELU -> x > 0 ? 1 : 0;
            case LEAKY_RELU -> x > 0 ? 1 : LEAK;
            case ELU -> x > 0 ? 1 : Math.exp(x);
            case SELU -> SELU_SCALE * (x > 0 ? 1 : SELU_ALPHA * Math.exp(x));
            case GELU -> geluSlope(x);
            case SWISH -> sigmoid(x) * (1 + x * (1 - sigmoid(x)));
            case MISH -> mishSlope(x);
            case SOFTPLUS -> sigmoid(x);
            case TANH -> 1 - Math.tanh(x) * Math.tanh(x);
            case ABS_TANH -> Math.signum(x) * (1 - Math.tanh(x) * Math.tanh(x));
            case SIGMOID -> sigmoid(x) * (1 - sigmoid(x));
            case HARD_SIGMOID -> Math.abs(x) < 2.5 ? 0.2 : 0;
            case HARD_TANH -> Math.abs(x) < 1 ? 1 : 0;
        };
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /// Without overflow: `max(0, x) + ln(1 + exp(−|x|))`.
    private static double softplus(double x) {
        return Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    private static double geluTanh(double x) {
        return Math.tanh(GELU_SCALE * (x + GELU_CUBIC * x * x * x));
    }

    private static double geluSlope(double x) {
        double t = geluTanh(x);
        double inner = GELU_SCALE * (1 + 3 * GELU_CUBIC * x * x);
        return 0.5 * (1 + t) + 0.5 * x * (1 - t * t) * inner;
    }

    private static double mishSlope(double x) {
        double t = Math.tanh(softplus(x));
        return t + x * (1 - t * t) * sigmoid(x);
    }
}
