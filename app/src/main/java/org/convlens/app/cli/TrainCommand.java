package org.convlens.app.cli;

import org.convlens.dataset.DataReference;
import org.convlens.dataset.Dataset;
import org.convlens.dataset.PictureRecipe;
import org.convlens.dataset.Split;
import org.convlens.engine.OptimizerState;
import org.convlens.network.Network;
import org.convlens.plan.NetworkPlan;
import org.convlens.plan.NetworkPlanner;
import org.convlens.project.Lab;
import org.convlens.project.LabData;
import org.convlens.training.Checkpoint;
import org.convlens.training.RunRequest;
import org.convlens.training.TrainingConfig;
import org.convlens.training.TrainingData;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `train`: trains a network, or goes on training a lab.
@Command(
        name = "train",
        description =
                "Trains a network; a lab file goes on from where it stands. Ctrl+C saves what there"
                        + " is, if --save is given.")
final class TrainCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    @Mixin private Speech speech;
    @Mixin private LabArgument argument;
    @Mixin private Computing computing;
    @Mixin private TrainingOptions options;

    @Option(
            names = "--data",
            paramLabel = "DATA",
            description =
                    "what it learns from: a built-in set's name, idx:DIR, cifar10:DIR or"
                            + " folder:DIR|ZIP, with ?split=train|test&limit=N&seed=S")
    private @Nullable String data;

    @Option(
            names = "--test",
            paramLabel = "DATA",
            description = "what it is examined with; the data's own test part unless said")
    private @Nullable String test;

    @Option(
            names = "--save",
            paramLabel = "LAB",
            description = "the lab file to write, at each epoch and at least every 30 seconds")
    private @Nullable Path save;

    TrainCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        checkSave();
        Lab before = argument.lab();
        TrainingConfig usual = before.training();
        Lab lab = goingOn(before, options.over(usual, computing.batch(usual.batchSize())));
        DataReference reference = reference(lab);
        computing.prepare(surroundings.engine());
        checkInput(lab);
        Split split = surroundings.data().open(reference, lab.data().recipe());
        split.notes().forEach(note -> speech.progress(surroundings.console(), note));
        return train(assigned(lab, reference, split), split);
    }

    private Lab assigned(Lab lab, DataReference reference, Split split) {
        PictureRecipe recipe = lab.data().recipe().withClassNames(split.training().classNames());
        return lab.with(new LabData(Optional.of(reference), testReference(lab), recipe));
    }

    private int train(Lab lab, Split split) {
        TrainingConfig config = lab.training();
        RunRequest request =
                new RunRequest(
                        plan(lab, split.training()),
                        TrainingData.split(split.training(), config),
                        config);
        return new TrainingJob(surroundings, speech, request, new SavedLab(lab, save, argument))
                .run(examination(lab.data()).or(split::test));
    }

    private Optional<Dataset> examination(LabData data) {
        return data.test().map(other -> surroundings.data().open(other, data.recipe()).toJudge());
    }

    /// The lab with what the options change about going on: another rate, and what another
    /// optimizer cannot take over.
    private Lab goingOn(Lab lab, TrainingConfig config) {
        Lab configured = lab.with(config);
        boolean sameOptimizer = config.optimizer() == lab.training().optimizer();
        return lab.checkpoint()
                .map(before ->
                        configured.with(
                                new Checkpoint(
                                        before.parameters(),
                                        sameOptimizer ? before.optimizer() : OptimizerState.FRESH,
                                        options.rate().orElse(before.rate()),
                                        before.history(),
                                        before.frozen())))
                .orElse(configured);
    }

    private void checkSave() {
        Path folder = save == null ? null : save.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw CommandException.badInput(
                    "There is no folder %s to save the lab in.".formatted(folder));
        }
    }

    private DataReference reference(Lab lab) {
        return Optional.ofNullable(data)
                .map(DataReference::parse)
                .or(lab.data()::training)
                .orElseThrow(() ->
                        CommandException.badInput(
                                "There is nothing to learn from: name some data, such as --data"
                                        + " digits."));
    }

    private Optional<DataReference> testReference(Lab lab) {
        Optional<DataReference> own = data == null ? lab.data().test() : Optional.empty();
        return Optional.ofNullable(test).map(DataReference::parse).or(() -> own);
    }

    private static void checkInput(Lab lab) {
        Network network = lab.drawing().network();
        if (!lab.data().recipe().input().equals(network.input())) {
            throw CommandException.badInput(
                    "The recipe must make pictures of the network's input; received: recipe %s, network %s."
                            .formatted(lab.data().recipe().input(), network.input()));
        }
    }

    private static NetworkPlan plan(Lab lab, Dataset training) {
        NetworkPlan plan =
                NetworkPlanner.plan(lab.drawing().network(), training.classNames().size());
        Found.demandPossible(plan);
        return plan;
    }
}
