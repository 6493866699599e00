package org.convlens.training;

import static org.convlens.training.TrainingStatus.CLOSED;
import static org.convlens.training.TrainingStatus.DIVERGED;
import static org.convlens.training.TrainingStatus.FAILED;
import static org.convlens.training.TrainingStatus.FINISHED;
import static org.convlens.training.TrainingStatus.OPENING;
import static org.convlens.training.TrainingStatus.PAUSED;
import static org.convlens.training.TrainingStatus.READY;
import static org.convlens.training.TrainingStatus.RUNNING;

import org.convlens.engine.Engine;
import org.convlens.engine.Frozen;
import org.convlens.engine.Parameters;
import org.convlens.network.LayerId;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// The state of a run and what each command does to it; used on the engine thread only.
final class RunControl {

    private static final System.Logger LOG = System.getLogger(RunControl.class.getName());

    private static final long NEVER = Long.MAX_VALUE;

    private final Engine engine;
    private final RunRequest request;
    private final Ticker ticker;
    private final GuardedObserver observer;
    private final LiveDesk desk;
    private TrainingStatus status = OPENING;
    private @Nullable Workbench bench;
    private long pauseAt;

    RunControl(Engine engine, Ticker ticker, RunRequest request, TrainingObserver observer) {
        this.engine = engine;
        this.request = request;
        this.ticker = ticker;
        this.observer = new GuardedObserver(observer);
        this.desk = new LiveDesk(ticker, this.observer);
    }

    /// Builds the network.
    void begin() {
        tell("");
        open();
    }

    boolean isRunning() {
        return status == RUNNING;
    }

    /// {@return whether one batch is to be trained before the next command is obeyed}
    boolean isStepping() {
        return status == RUNNING && pauseAt != NEVER;
    }

    /// Does one piece of work, then what the live budget allows.
    void work() {
        onBench(open -> {
            long began = ticker.nanos();
            open.loop().advance();
            desk.budget().earn(ticker.nanos() - began);
            review(open);
            if (status == RUNNING) {
                desk.serveBesideTraining(open.session(), open.loop().iteration());
            }
        });
    }

    /// Does all there is to do beside training.
    void answerAll() {
        onBench(open -> desk.serveAll(open.session(), open.loop().iteration()));
    }

    /// Trains on from where it stands.
    void start() {
        onBench(open -> proceed(NEVER));
    }

    /// Trains one batch, and what belongs to the end of an epoch if it was the last one.
    void step() {
        onBench(open -> proceed(open.loop().iteration() + 1));
    }

    /// Waits.
    void pause() {
        if (status == RUNNING) {
            become(PAUSED, "");
        }
    }

    /// Is content with what is trained.
    void stop() {
        if (status == RUNNING || status == PAUSED) {
            onBench(open -> trainUntil(open.loop().epochsDone()));
        }
    }

    /// Changes the total of epochs.
    void trainUntil(int epochs) {
        onBench(open -> {
            open.loop().trainUntil(epochs);
            review(open);
        });
    }

    /// Changes the learning rate.
    void changeRate(double rate) {
        onBench(open -> open.loop().changeRate(rate));
    }

    /// Begins anew.
    void reset() {
        closeBench();
        become(OPENING, "");
        open();
    }

    /// Looks at something else.
    void watch(Probe probe) {
        desk.watch().replace(probe);
    }

    /// Changes the live budget.
    void changeLiveBudget(double share) {
        desk.budget().change(share);
    }

    /// Takes a question: answered in its turn while running, at once otherwise.
    <T> void ask(OpenQuestion<T> question) {
        if (status == RUNNING) {
            desk.accept(question);
        } else {
            answer(question.answer(), open -> question.question().ask(open.session()));
        }
    }

    /// Changes weights by hand.
    void alter(
            LayerId layer,
            UnaryOperator<Parameters> operation,
            CompletableFuture<Alteration> answer) {
        answer(
                answer,
                open -> {
                    Parameters before = open.session().parameters(layer);
                    Parameters after = operation.apply(before);
                    open.session().replace(after);
                    open.loop().keep();
                    desk.watch().refresh();
                    return new Alteration(before, after);
                });
    }

    /// Leaves weights as they are.
    void freeze(Frozen frozen) {
        onBench(open -> open.loop().freeze(frozen));
    }

    /// Copies everything that is needed to go on.
    void checkpoint(CompletableFuture<Checkpoint> answer) {
        answer(answer, open -> open.loop().checkpoint());
    }

    /// Takes a checkpoint's place and waits there.
    void restore(Checkpoint checkpoint, CompletableFuture<TrainingStatus> answer) {
        answer(
                answer,
                open -> {
                    open.loop().restore(checkpoint);
                    desk.watch().refresh();
                    become(standing(open.loop()), "");
                    return status;
                });
    }

    private static TrainingStatus standing(TrainingLoop loop) {
        if (loop.isDone()) {
            return FINISHED;
        }
        return loop.iteration() == 0 ? READY : PAUSED;
    }

    private <T> void answer(CompletableFuture<T> answer, Function<Workbench, T> task) {
        Workbench open = bench;
        if (open == null) {
            answer.completeExceptionally(
                    new IllegalStateException(
                            "The network could not be built, so it cannot answer."));
        } else {
            new OpenQuestion<>(session -> task.apply(open), answer).answer(open.session());
        }
    }

    private void proceed(long until) {
        if (status != FINISHED) {
            pauseAt = until;
            become(RUNNING, "");
        }
    }

    /// Sees whether the run has reached an end, or has a way to go again.
    private void review(Workbench open) {
        TrainingLoop loop = open.loop();
        if (status.isFailure()) {
            return;
        }
        if (loop.isDone()) {
            become(FINISHED, "");
        } else if (status == FINISHED
                || (status == RUNNING && loop.iteration() >= pauseAt && !loop.isJudging())) {
            become(PAUSED, "");
        }
    }

    private void open() {
        try {
            bench = Workbench.open(engine, request, ticker, observer::happened);
            desk.watch().refresh();
            become(READY, "");
        } catch (RuntimeException | OutOfMemoryError | LinkageError e) {
            fail(e);
        }
    }

    /// Stops and says why.
    void fail(Throwable failure) {
        if (FailureSentence.leavesTheNetworkSound(failure)) {
            LOG.log(System.Logger.Level.INFO, failure.getMessage());
        } else {
            LOG.log(System.Logger.Level.WARNING, "Training stopped", failure);
            onBench(RunControl::fallBack);
        }
        desk.watch().refresh();
        become(
                failure instanceof DivergenceException ? DIVERGED : FAILED,
                FailureSentence.of(failure));
    }

    private static void fallBack(Workbench open) {
        try {
            open.loop().fallBack();
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.log(System.Logger.Level.WARNING, "The last good state could not be put back", e);
        }
    }

    private void onBench(Consumer<Workbench> action) {
        if (bench != null) {
            action.accept(bench);
        }
    }

    private void become(TrainingStatus next, String sentence) {
        if (status != next) {
            status = next;
            tell(sentence);
        }
    }

    private void tell(String sentence) {
        observer.happened(new TrainingEvent.StatusChanged(status, sentence));
    }

    /// Frees the network.
    void end() {
        try {
            closeBench();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "The network could not be closed", e);
        }
        become(CLOSED, "");
    }

    private void closeBench() {
        Workbench open = bench;
        bench = null;
        if (open != null) {
            open.close();
        }
    }
}
