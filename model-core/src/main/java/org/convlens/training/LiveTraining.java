package org.convlens.training;

import org.convlens.engine.Engine;
import org.convlens.engine.Frozen;
import org.convlens.engine.Parameters;
import org.convlens.network.LayerId;

import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/// A run on an engine thread of its own; every method queues a command and returns.
final class LiveTraining implements TrainingRun {

    private static final int MOST_QUESTIONS = 64;

    private final TrainingConfig config;
    private final OpenAnswers answers = new OpenAnswers();
    private final RunControl control;
    private final EngineThread thread;

    /// Starts the engine thread.
    LiveTraining(Engine engine, Ticker ticker, RunRequest request, TrainingObserver observer) {
        this.config = request.config();
        this.control = new RunControl(engine, ticker, request, observer);
        this.thread = new EngineThread(control, answers);
        thread.start();
    }

    @Override
    public TrainingConfig config() {
        return config;
    }

    @Override
    public void start() {
        thread.post(control::start);
    }

    @Override
    public void pause() {
        thread.post(control::pause);
    }

    @Override
    public void step() {
        thread.post(control::step);
    }

    @Override
    public void stop() {
        thread.post(control::stop);
    }

    @Override
    public void reset() {
        thread.post(control::reset);
    }

    @Override
    public void changeRate(double rate) {
        require(rate > 0 && Double.isFinite(rate), "The learning rate is above 0", rate);
        thread.post(() -> control.changeRate(rate));
    }

    @Override
    public void trainUntil(int epochs) {
        require(epochs >= 0, "The number of epochs is 0 or more", epochs);
        thread.post(() -> control.trainUntil(epochs));
    }

    @Override
    public void watch(Probe probe) {
        thread.post(() -> control.watch(probe));
    }

    @Override
    public void changeLiveBudget(double share) {
        require(share >= 0 && share <= 1, "The live budget is from 0 to 1", share);
        thread.post(() -> control.changeLiveBudget(share));
    }

    @Override
    public <T> CompletableFuture<T> ask(Question<T> question) {
        if (answers.size() >= MOST_QUESTIONS) {
            return CompletableFuture.failedFuture(
                    new IllegalStateException(
                            "%d questions are waiting already; ask again when some are answered."
                                    .formatted(MOST_QUESTIONS)));
        }
        CompletableFuture<T> answer = answers.open();
        thread.post(() -> control.ask(new OpenQuestion<>(question, answer)));
        return answer;
    }

    @Override
    public CompletableFuture<Alteration> alter(LayerId layer, UnaryOperator<Parameters> operation) {
        CompletableFuture<Alteration> answer = answers.open();
        thread.post(() -> control.alter(layer, operation, answer));
        return answer;
    }

    @Override
    public void freeze(Frozen frozen) {
        thread.post(() -> control.freeze(frozen));
    }

    @Override
    public CompletableFuture<Checkpoint> checkpoint() {
        CompletableFuture<Checkpoint> answer = answers.open();
        thread.post(() -> control.checkpoint(answer));
        return answer;
    }

    @Override
    public CompletableFuture<Void> restore(Checkpoint checkpoint) {
        CompletableFuture<TrainingStatus> answer = answers.open();
        thread.post(() -> control.restore(checkpoint, answer));
        return answer.thenAccept(status -> {});
    }

    @Override
    public void close() {
        thread.close();
    }

    private static void require(boolean holds, String what, Number received) {
        if (!holds) {
            throw new IllegalArgumentException(what + "; received: " + received);
        }
    }
}
