package org.convlens.app.cli;

import org.convlens.evaluation.Evaluation;
import org.convlens.training.EpochResult;
import org.convlens.training.History;
import org.convlens.training.TrainingEvent;

import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Tells how a training goes: as JSON to programs, beside the answer to people.
final class TrainingReport {

    /// At most ten iterations a second.
    private static final long JSON_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private static final long LINE_EVERY_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Surroundings surroundings;
    private final Console console;
    private final Speech speech;
    private final Pace json;
    private final Pace lines;

    TrainingReport(Surroundings surroundings, Speech speech) {
        this.surroundings = surroundings;
        this.console = surroundings.console();
        this.speech = speech;
        this.json = new Pace(surroundings.ticker(), JSON_EVERY_NANOS);
        this.lines = new Pace(surroundings.ticker(), LINE_EVERY_NANOS);
    }

    /// Tells of a batch or an epoch.
    void add(TrainingEvent event) {
        switch (event) {
            case TrainingEvent.Iteration iteration -> add(iteration);
            case TrainingEvent.EpochDone(long _, EpochResult result) -> add(result);
            case TrainingEvent.StatusChanged _ -> {}
        }
    }

    private void add(TrainingEvent.Iteration iteration) {
        if (json.isTime()) {
            speech.answer(console, () -> json(iteration));
        }
        if (lines.isTime()) {
            speech.progress(
                    console,
                    "epoch %d, iteration %,d: loss %.4f, %,.0f images/s, %,.0f s left"
                            .formatted(
                                    iteration.epoch(),
                                    iteration.iteration(),
                                    iteration.loss(),
                                    iteration.imagesPerSecond(),
                                    iteration.secondsLeft()));
        }
    }

    private static ObjectNode json(TrainingEvent.Iteration iteration) {
        ObjectNode node = Facts.object();
        node.put("type", "iteration");
        node.put("iteration", iteration.iteration());
        node.put("epoch", iteration.epoch());
        Facts.put(node, "loss", iteration.loss());
        Facts.put(node, "imagesPerSecond", iteration.imagesPerSecond());
        return node;
    }

    private void add(EpochResult epoch) {
        speech.answer(console, () -> json(epoch));
        speech.progress(
                console,
                "epoch %d done: loss %.4f, accuracy %s; validation: loss %.4f, accuracy %s"
                        .formatted(
                                epoch.epoch(),
                                epoch.trainLoss(),
                                percent(epoch.trainAccuracy()),
                                epoch.validationLoss(),
                                percent(epoch.validationAccuracy())));
    }

    private static ObjectNode json(EpochResult epoch) {
        ObjectNode node = Facts.object();
        node.put("type", "epoch");
        node.put("epoch", epoch.epoch());
        Facts.put(node, "trainLoss", epoch.trainLoss());
        Facts.put(node, "trainAccuracy", epoch.trainAccuracy());
        Facts.put(node, "validationLoss", epoch.validationLoss());
        Facts.put(node, "validationAccuracy", epoch.validationAccuracy());
        return node;
    }

    /// Tells that the user ended it.
    void interrupted(boolean saved) {
        console.say(saved ? "Interrupted; the lab is saved." : "Interrupted; nothing was saved.");
    }

    /// Tells the end.
    ///
    /// @param history all batches and epochs
    /// @param nanos how long it took
    /// @param examination how good it is on pictures it has never seen, where there are some
    void done(History history, long nanos, Optional<Evaluation> examination) {
        double seconds = nanos / 1e9;
        double accuracy = examination.map(Evaluation::accuracy).orElse(Double.NaN);
        double loss = examination.map(Evaluation::loss).orElse(Double.NaN);
        String device = surroundings.engine().description().device();
        speech.answer(
                console,
                () -> {
                    ObjectNode node = Facts.object();
                    node.put("type", "done");
                    node.put("epochs", history.epochs().size());
                    node.put("iterations", history.iterations().size());
                    Facts.put(node, "seconds", seconds);
                    Facts.put(node, "testAccuracy", accuracy);
                    Facts.put(node, "testLoss", loss);
                    node.put("device", device);
                    return node;
                });
        speech.answer(
                console,
                new Table("epochs", "iterations", "seconds", "test accuracy", "test loss", "device")
                        .row(
                                history.epochs().size(),
                                "%,d".formatted(history.iterations().size()),
                                "%.1f".formatted(seconds),
                                percent(accuracy),
                                number(loss),
                                device));
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "–" : "%.2f %%".formatted(100 * share);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "–" : "%.4f".formatted(value);
    }
}
