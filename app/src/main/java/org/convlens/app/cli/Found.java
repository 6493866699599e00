package org.convlens.app.cli;

import org.convlens.dataset.PictureRecipe;
import org.convlens.network.Drawing;
import org.convlens.network.Network;
import org.convlens.plan.NetworkPlan;
import org.convlens.plan.Problem;
import org.convlens.project.Lab;
import org.convlens.project.LabData;
import org.convlens.training.LearningRate;
import org.convlens.training.TrainingConfig;
import org.convlens.zoo.Preset;
import org.convlens.zoo.TrainingDefaults;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the word NETWORK on the command line led to.
///
/// @param name as it was given
/// @param network the network
/// @param training how it is trained unless options say otherwise
/// @param saved the lab, if it is a lab file
record Found(String name, Network network, TrainingConfig training, Optional<Lab> saved) {

    /// {@return a preset, with its own defaults for training}
    static Found of(Preset preset) {
        TrainingDefaults own = preset.training();
        TrainingConfig usual = TrainingConfig.DEFAULT;
        TrainingConfig training =
                new TrainingConfig(
                        OptimizerName.parse(own.optimizer()),
                        new LearningRate(own.rate(), own.rateDecay()),
                        own.batchSize(),
                        own.epochs(),
                        usual.seed(),
                        usual.validationShare());
        return new Found(preset.name(), preset.network(), training, Optional.empty());
    }

    /// {@return the lab file's lab, or a new one around the network}
    Lab lab() {
        return saved.orElseGet(this::fresh);
    }

    /// {@return the lab file, if it is one}
    Optional<Path> origin() {
        return saved.map(_ -> Path.of(name));
    }

    private Lab fresh() {
        PictureRecipe recipe = PictureRecipe.plain(network.input());
        return Lab.untrained(
                new Drawing(network, Map.of()),
                new LabData(Optional.empty(), Optional.empty(), recipe),
                training);
    }

    /// Refuses a network that cannot be built.
    ///
    /// @param plan what the network means
    static void demandPossible(NetworkPlan plan) {
        if (!plan.isPossible()) {
            throw CommandException.badInput(
                    plan.problems().stream()
                            .filter(Problem::isError)
                            .map(Problem::message)
                            .collect(Collectors.joining("\n")));
        }
    }
}
