package org.convlens.app.cli;

import org.convlens.dataset.Dataset;
import org.convlens.dataset.PassProgress;
import org.convlens.engine.EngineException;
import org.convlens.evaluation.Evaluation;
import org.convlens.evaluation.Evaluator;
import org.convlens.training.Checkpoint;
import org.convlens.training.LiveRuns;
import org.convlens.training.NetworkSnapshot;
import org.convlens.training.RunRequest;
import org.convlens.training.TrainingEvent;
import org.convlens.training.TrainingObserver;
import org.convlens.training.TrainingRun;
import org.convlens.training.TrainingStatus;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// One training from start to end: follows the run, reports it, saves it on the way.
final class TrainingJob {

    /// With the time that saving takes, well under half a minute is lost at most.
    private static final long SAVE_EVERY_NANOS = TimeUnit.SECONDS.toNanos(20);

    private static final int LOOK_EVERY_MILLIS = 100;
    private static final int EXAMINATION_BATCH = 128;

    private final Surroundings surroundings;
    private final TrainingReport report;
    private final RunRequest request;
    private final SavedLab lab;
    private final BlockingQueue<TrainingEvent> events = new LinkedBlockingQueue<>();
    private long savedAt;

    TrainingJob(Surroundings surroundings, Speech speech, RunRequest request, SavedLab lab) {
        this.surroundings = surroundings;
        this.report = new TrainingReport(surroundings, speech);
        this.request = request;
        this.lab = lab;
    }

    /// Trains.
    ///
    /// @param examination what it is examined with at the end, if anything
    /// @return the exit code
    int run(Optional<Dataset> examination) {
        long began = surroundings.ticker().nanos();
        savedAt = began;
        LiveRuns runs = new LiveRuns(surroundings.engine(), surroundings.ticker());
        try (Interruption interruption = new Interruption();
                TrainingRun run = runs.open(request, new Queueing(events))) {
            lab.checkpoint().ifPresent(checkpoint -> restore(run, checkpoint));
            run.start();
            return follow(run, interruption)
                    ? finish(run, examination, surroundings.ticker().nanos() - began)
                    : interrupted(run);
        }
    }

    private static void restore(TrainingRun run, Checkpoint checkpoint) {
        try {
            run.restore(checkpoint).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof EngineException refusal) {
                throw CommandException.badInput(
                        "The lab's weights are not this network's: " + refusal.getMessage());
            }
        }
    }

    /// Reports and saves until all epochs are done.
    ///
    /// @return whether they are; false if the program was asked to end before
    private boolean follow(TrainingRun run, Interruption interruption) {
        while (!interruption.isAsked()) {
            TrainingEvent event = next();
            if (event instanceof TrainingEvent.StatusChanged(TrainingStatus status, String why)) {
                if (status == TrainingStatus.FINISHED) {
                    return true;
                }
                if (status.isFailure()) {
                    throw failed(run, why);
                }
            } else if (event != null) {
                report.add(event);
                saveIfDue(run, event instanceof TrainingEvent.EpochDone);
            }
        }
        return false;
    }

    private @Nullable TrainingEvent next() {
        try {
            return events.poll(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw CommandException.failed("The training was interrupted.");
        }
    }

    private void saveIfDue(TrainingRun run, boolean endOfEpoch) {
        long now = surroundings.ticker().nanos();
        if (lab.isWanted() && (endOfEpoch || now - savedAt > SAVE_EVERY_NANOS)) {
            savedAt = now;
            lab.save(run.checkpoint().join());
        }
    }

    private CommandException failed(TrainingRun run, String sentence) {
        CompletableFuture<Checkpoint> state = run.checkpoint();
        try {
            lab.save(state.join());
        } catch (CompletionException e) {
            return CommandException.failed(sentence);
        }
        return CommandException.failed(sentence);
    }

    private int interrupted(TrainingRun run) {
        run.pause();
        lab.save(run.checkpoint().join());
        report.interrupted(lab.isWanted());
        return ExitCode.INTERRUPTED;
    }

    private int finish(TrainingRun run, Optional<Dataset> examination, long nanos) {
        Checkpoint checkpoint = run.checkpoint().join();
        lab.save(checkpoint);
        Optional<Evaluation> result = examination.map(data -> examine(run, data));
        report.done(checkpoint.history(), nanos, result);
        return ExitCode.DONE;
    }

    private static Evaluation examine(TrainingRun run, Dataset data) {
        return run.ask(new Evaluator(data, EXAMINATION_BATCH, PassProgress.UNWATCHED)::evaluate)
                .join();
    }

    /// Hands events from the engine thread to this one.
    ///
    /// @param events where they wait
    private record Queueing(BlockingQueue<TrainingEvent> events) implements TrainingObserver {

        @Override
        public void happened(TrainingEvent event) {
            events.add(event);
        }

        @Override
        public void saw(NetworkSnapshot snapshot) {}
    }
}
