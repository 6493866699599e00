package org.convlens.app.training;

import org.convlens.training.LearningRate;
import org.convlens.training.TrainingConfig;
import org.convlens.training.TrainingStatus;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A setting of training that is a number.
enum NumberSetting {
    /// The learning rate.
    RATE(1e-7, 10),
    /// The factor of the learning rate from one epoch to the next.
    DECAY(0.01, 1),
    /// Pictures per update.
    BATCH(1, 4096),
    /// How often every picture is seen.
    EPOCHS(1, 10_000),
    /// Where all randomness comes from.
    SEED(Long.MIN_VALUE, Long.MAX_VALUE),
    /// The share kept aside for validation, in per cent.
    VALIDATION(0, 90);

    private static final Set<NumberSetting> LIVE = Set.of(RATE, EPOCHS);

    private final double least;
    private final double most;

    NumberSetting(double least, double most) {
        this.least = least;
        this.most = most;
    }

    /// {@return the least and the greatest value, in words}
    String limits() {
        return text(least) + " – " + text(most);
    }

    /// {@return whether it can be changed in a given state; the rest waits for a new run}
    ///
    /// @param status where the run stands
    boolean isChangeableIn(TrainingStatus status) {
        return switch (status) {
            case RUNNING, PAUSED, OPENING -> LIVE.contains(this);
            case READY, FINISHED, FAILED, DIVERGED, CLOSED -> true;
        };
    }

    /// {@return the setting as text}
    ///
    /// @param config the settings
    String of(TrainingConfig config) {
        return switch (this) {
            case RATE -> text(config.rate().initial());
            case DECAY -> text(config.rate().decay());
            case BATCH -> Integer.toString(config.batchSize());
            case EPOCHS -> Integer.toString(config.epochs());
            case SEED -> Long.toString(config.seed());
            case VALIDATION -> text(config.validationShare() * 100);
        };
    }

    /// {@return the settings with this one changed; nothing if the text does not say a possible
    /// value}
    ///
    /// @param config the settings
    /// @param text what the user wrote
    Optional<TrainingConfig> changed(TrainingConfig config, String text) {
        try {
            return this == SEED
                    ? Optional.of(withSeed(config, Long.parseLong(text.strip())))
                    : Optional.of(Double.parseDouble(text.strip()))
                            .filter(value -> value >= least && value <= most && isWhole(value))
                            .map(value -> with(config, value));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private boolean isWhole(double value) {
        return this == RATE || this == DECAY || this == VALIDATION || value == Math.rint(value);
    }

    private static TrainingConfig withSeed(TrainingConfig old, long seed) {
        return new TrainingConfig(
                old.optimizer(),
                old.rate(),
                old.batchSize(),
                old.epochs(),
                seed,
                old.validationShare());
    }

    private TrainingConfig with(TrainingConfig old, double value) {
        return new TrainingConfig(
                old.optimizer(),
                rate(old.rate(), value),
                this == BATCH ? (int) value : old.batchSize(),
                this == EPOCHS ? (int) value : old.epochs(),
                old.seed(),
                this == VALIDATION ? value / 100 : old.validationShare());
    }

    private LearningRate rate(LearningRate old, double value) {
        return new LearningRate(
                this == RATE ? value : old.initial(), this == DECAY ? value : old.decay());
    }

    private static String text(double value) {
        String plain = String.format(Locale.ROOT, "%.7f", value);
        return plain.replaceFirst("\\.?0+$", "");
    }
}
