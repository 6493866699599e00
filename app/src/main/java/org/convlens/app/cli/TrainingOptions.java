package org.convlens.app.cli;

import org.convlens.training.LearningRate;
import org.convlens.training.TrainingConfig;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.util.Optional;

/// The options that say how a network is trained; what is not said stays as it was.
final class TrainingOptions {

    @Option(
            names = "--epochs",
            paramLabel = "N",
            description = "how often every picture is seen in all, earlier training included")
    private @Nullable Integer epochs;

    @Option(names = "--rate", paramLabel = "RATE", description = "the learning rate")
    private @Nullable Double rate;

    @Option(
            names = "--decay",
            paramLabel = "FACTOR",
            description = "what the learning rate is multiplied by after each epoch; 1 keeps it")
    private @Nullable Double decay;

    @Option(
            names = "--optimizer",
            paramLabel = "NAME",
            description = "sgd, nesterov, adam, rmsprop or adagrad")
    private @Nullable String optimizer;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "where all randomness comes from; the same seed is the same run")
    private @Nullable Long seed;

    /// {@return the learning rate of the first epoch, if one was given}
    Optional<Double> rate() {
        return Optional.ofNullable(rate);
    }

    /// {@return settings with what the options change}
    ///
    /// @param own the settings before
    /// @param batchSize pictures per update
    TrainingConfig over(TrainingConfig own, int batchSize) {
        return new TrainingConfig(
                optimizer == null ? own.optimizer() : OptimizerName.parse(optimizer),
                rateOver(own.rate()),
                batchSize,
                epochs == null ? own.epochs() : atLeastOne(epochs),
                seed == null ? own.seed() : seed,
                own.validationShare());
    }

    private LearningRate rateOver(LearningRate own) {
        return new LearningRate(
                rate == null ? own.initial() : positive("learning rate", rate),
                decay == null ? own.decay() : positive("learning rate's decay", decay));
    }

    private static double positive(String name, double value) {
        if (!(value > 0) || !Double.isFinite(value)) {
            throw CommandException.badInput(
                    "The %s must be above 0; received: %s".formatted(name, value));
        }
        return value;
    }

    private static int atLeastOne(int epochs) {
        if (epochs < 1) {
            throw CommandException.badInput(
                    "The number of epochs must be at least 1; received: " + epochs);
        }
        return epochs;
    }
}
