package org.convlens.training;

import org.convlens.engine.Optimizer;
import org.convlens.engine.SessionSettings;

/// How a network is trained.
///
/// @param optimizer how weights follow gradients
/// @param rate the learning rate
/// @param batchSize pictures per update, at least 1
/// @param epochs how often every picture is seen, at least 1
/// @param seed where all randomness of the run comes from
/// @param validationShare the share of the training part kept aside for validation, from 0 to below
///   1
public record TrainingConfig(
        Optimizer optimizer,
        LearningRate rate,
        int batchSize,
        int epochs,
        long seed,
        double validationShare) {

    /// What a new lab starts with.
    public static final TrainingConfig DEFAULT =
            new TrainingConfig(Optimizer.ADAM, LearningRate.constant(0.001), 64, 5, 1, 0.1);

    /// {@return how a network is opened to be trained like this}
    public SessionSettings session() {
        return new SessionSettings(
                seed, SessionSettings.Precision.FLOAT, optimizer, rate.initial());
    }
}
