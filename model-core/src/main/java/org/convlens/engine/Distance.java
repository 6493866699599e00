package org.convlens.engine;

import org.convlens.network.Loss;

/// Losses that compare one value with one other.
public final class Distance {

    private Distance() {}

    /// {@return the loss of one value}
    ///
    /// @param loss one that compares value by value, or a margin
    /// @param value the answer's
    /// @param wanted what it is compared with
    /// @throws IllegalArgumentException if the loss looks at several values at once
    public static double of(Loss loss, double value, double wanted) {
        double apart = value - wanted;
        return switch (loss) {
            case SIGMOID_CROSS_ENTROPY ->
                    Math.max(value, 0) + Math.log1p(Math.exp(-Math.abs(value))) - wanted * value;
            case EUCLIDEAN -> apart * apart;
            case MEAN_ABSOLUTE -> Math.abs(apart);
            case HUBER -> Math.abs(apart) <= 1 ? apart * apart / 2 : Math.abs(apart) - 0.5;
            case HINGE -> Math.max(0, 1 - sign(wanted) * value);
            case MARGIN -> share(wanted) * Math.pow(missing(value, wanted), 2);
            case SOFTMAX_CROSS_ENTROPY, FOCAL, PIXEL_SOFTMAX_CROSS_ENTROPY -> throw refused(loss);
        };
    }

    /// {@return the slope of {@link #of} over the value}
    ///
    /// @param loss one that compares value by value, or a margin
    /// @param value the answer's
    /// @param wanted what it is compared with
    /// @throws IllegalArgumentException if the loss looks at several values at once
    public static double slope(Loss loss, double value, double wanted) {
        double apart = value - wanted;
        return switch (loss) {
            case SIGMOID_CROSS_ENTROPY -> 1 / (1 + Math.exp(-value)) - wanted;
            case EUCLIDEAN -> 2 * apart;
            case MEAN_ABSOLUTE -> Math.signum(apart);
            case HUBER -> Math.clamp(apart, -1.0, 1.0);
            case HINGE -> sign(wanted) * value < 1 ? -sign(wanted) : 0;
            case MARGIN -> -2 * sign(wanted) * share(wanted) * missing(value, wanted);
            case SOFTMAX_CROSS_ENTROPY, FOCAL, PIXEL_SOFTMAX_CROSS_ENTROPY -> throw refused(loss);
        };
    }

    private static double sign(double wanted) {
        return wanted > 0 ? 1 : -1;
    }

    /// Classes that are not there count half.
    private static double share(double wanted) {
        return wanted > 0 ? 1 : 0.5;
    }

    private static double missing(double value, double wanted) {
        return Math.max(0, wanted > 0 ? 0.9 - value : value - 0.1);
    }

    /// {@return how much one of several units counts: all together one where the loss is a mean}
    ///
    /// @param loss which one
    /// @param units how many there are
    static double weight(Loss loss, int units) {
        return switch (loss) {
            case EUCLIDEAN, MEAN_ABSOLUTE, HUBER -> 1.0 / units;
            case SIGMOID_CROSS_ENTROPY,
                    HINGE,
                    MARGIN,
                    SOFTMAX_CROSS_ENTROPY,
                    FOCAL,
                    PIXEL_SOFTMAX_CROSS_ENTROPY ->
                    1;
        };
    }

    private static IllegalArgumentException refused(Loss loss) {
        return new IllegalArgumentException(
                "Only a loss that compares value by value is a distance; received: " + loss.id());
    }
}
