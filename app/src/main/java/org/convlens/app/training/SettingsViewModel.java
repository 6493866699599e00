package org.convlens.app.training;

import javafx.beans.property.ReadOnlyObjectProperty;

import org.convlens.app.state.LabCommands;
import org.convlens.app.state.LabState;
import org.convlens.engine.Optimizer;
import org.convlens.training.TrainingConfig;
import org.convlens.training.TrainingStatus;

import java.util.Optional;

/// The settings of training and how they are changed.
final class SettingsViewModel {

    private static final double LEAST_POWER = -5;
    private static final double DECADES = 5;
    private static final double STEPS_PER_DECADE = 20;

    private final LabState state;
    private final LabCommands commands;

    /// Watches a lab.
    ///
    /// @param state what it knows
    /// @param commands what can be done
    SettingsViewModel(LabState state, LabCommands commands) {
        this.state = state;
        this.commands = commands;
    }

    /// {@return how training is, or will be, done}
    ReadOnlyObjectProperty<TrainingConfig> config() {
        return state.config();
    }

    /// Changes a number, if a text says a possible one.
    ///
    /// @param setting which one
    /// @param text what the user wrote
    /// @return whether it does
    boolean write(NumberSetting setting, String text) {
        Optional<TrainingConfig> changed = setting.changed(state.config().get(), text);
        changed.ifPresent(this::configure);
        return changed.isPresent();
    }

    /// Changes the optimizer.
    ///
    /// @param optimizer which one
    void choose(Optimizer optimizer) {
        TrainingConfig old = state.config().get();
        configure(
                new TrainingConfig(
                        optimizer,
                        old.rate(),
                        old.batchSize(),
                        old.epochs(),
                        old.seed(),
                        old.validationShare()));
    }

    /// Changes the rate by its slider.
    ///
    /// @param place from 0 (0.00001) to 1 (1), in equal factors, 20 places per factor of ten
    void slideRate(double place) {
        double power =
                LEAST_POWER + Math.rint(place * DECADES * STEPS_PER_DECADE) / STEPS_PER_DECADE;
        write(
                NumberSetting.RATE,
                String.format(java.util.Locale.ROOT, "%.1e", Math.pow(10, power)));
    }

    /// {@return where the rate stands on its slider, from 0 to 1}
    double ratePlace() {
        double power = Math.log10(state.config().get().rate().initial());
        return Math.clamp((power - LEAST_POWER) / DECADES, 0.0, 1.0);
    }

    /// {@return whether the optimizer can be changed; else a new run is needed}
    ///
    /// @param status where the run stands
    boolean isOptimizerChangeableIn(TrainingStatus status) {
        return NumberSetting.BATCH.isChangeableIn(status);
    }

    private void configure(TrainingConfig config) {
        if (!config.equals(state.config().get())) {
            commands.configure(config);
        }
    }
}
