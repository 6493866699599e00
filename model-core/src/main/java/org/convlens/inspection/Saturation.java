package org.convlens.inspection;

import org.convlens.network.ActivationFunction;

import java.util.Optional;
import java.util.function.DoublePredicate;

/// Where a function with two flat ends is flat: where its slope is below a twentieth of the
/// steepest.
final class Saturation {

    private static final double SHARE = 0.05;

    private Saturation() {}

    /// {@return whether an output lies where the function is flat; nothing for functions without
    /// two flat ends}
    static Optional<DoublePredicate> of(ActivationFunction function) {
        return switch (function) {
            case SIGMOID -> Optional.of(y -> 4 * y * (1 - y) < SHARE);
            case TANH, ABS_TANH -> Optional.of(y -> 1 - y * y < SHARE);
            case HARD_SIGMOID -> Optional.of(y -> y <= 0 || y >= 1);
            case HARD_TANH -> Optional.of(y -> y <= -1 || y >= 1);
            case IDENTITY, RELU, LEAKY_RELU, ELU, SELU, GELU, SWISH, MISH, SOFTPLUS ->
                    Optional.empty();
        };
    }
}
