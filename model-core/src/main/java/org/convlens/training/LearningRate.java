package org.convlens.training;

/// How large the steps of an optimizer are, epoch by epoch.
///
/// ```
/// rate(e) = initial · decay^(e − 1)
/// ```
///
/// It depends on the epoch alone, not on how many there are, so that training that is stopped and
/// goes on is the same training.
///
/// @param initial of the first epoch, above 0
/// @param decay the factor from one epoch to the next, above 0; 1 keeps the rate
/// @see "Goodfellow, Bengio & Courville, Deep Learning, 2016, section 8.3.1: why a rate must decay"
public record LearningRate(double initial, double decay) {

    /// {@return a rate that stays}
    ///
    /// @param rate above 0
    public static LearningRate constant(double rate) {
        return new LearningRate(rate, 1);
    }

    /// {@return the rate of an epoch}
    ///
    /// @param epoch from 1
    public double in(int epoch) {
        return initial * Math.pow(decay, epoch - 1.0);
    }

    /// {@return another rate that decays alike}
    ///
    /// @param other of the first epoch, above 0
    public LearningRate withInitial(double other) {
        return new LearningRate(other, decay);
    }
}
