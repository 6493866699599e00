package org.convlens.training;

import org.convlens.engine.Engine;

import java.util.concurrent.CompletableFuture;

/// A run on an engine thread of its own; every method queues a command and returns.
final class LiveTraining implements TrainingRun {

    private static final int MOST_QUESTIONS = 64;

    private final TrainingConfig config;
    private final TrainingDriver driver;

    /// Starts the engine thread.
    LiveTraining(Engine engine, Ticker ticker, RunRequest request, TrainingObserver observer) {
        this.config = request.config();
        this.driver = new TrainingDriver(engine, ticker, request, observer);
        Thread.ofPlatform().daemon().name("convlens-engine").start(driver);
    }

    @Override
    public TrainingConfig config() {
        return config;
    }

    @Override
    public void start() {
        driver.post(driver::start);
    }

    @Override
    public void pause() {
        driver.post(driver::pause);
    }

    @Override
    public void step() {
        driver.post(driver::step);
    }

    @Override
    public void stop() {
        driver.post(driver::stop);
    }

    @Override
    public void reset() {
        driver.post(driver::reset);
    }

    @Override
    public void changeRate(double rate) {
        require(rate > 0 && Double.isFinite(rate), "The learning rate is above 0", rate);
        driver.post(() -> driver.changeRate(rate));
    }

    @Override
    public void trainUntil(int epochs) {
        require(epochs >= 0, "The number of epochs is 0 or more", epochs);
        driver.post(() -> driver.trainUntil(epochs));
    }

    @Override
    public void watch(Probe probe) {
        driver.post(() -> driver.watch(probe));
    }

    @Override
    public void changeLiveBudget(double share) {
        require(share >= 0 && share <= 1, "The live budget is from 0 to 1", share);
        driver.post(() -> driver.changeLiveBudget(share));
    }

    @Override
    public <T> CompletableFuture<T> ask(Question<T> question) {
        if (driver.answers().size() >= MOST_QUESTIONS) {
            return CompletableFuture.failedFuture(
                    new IllegalStateException(
                            "%d questions are waiting already; ask again when some are answered."
                                    .formatted(MOST_QUESTIONS)));
        }
        CompletableFuture<T> answer = driver.answers().open();
        driver.post(() -> driver.ask(new OpenQuestion<>(question, answer)));
        return answer;
    }

    @Override
    public CompletableFuture<Checkpoint> checkpoint() {
        CompletableFuture<Checkpoint> answer = driver.answers().open();
        driver.post(() -> driver.checkpoint(answer));
        return answer;
    }

    @Override
    public CompletableFuture<Void> restore(Checkpoint checkpoint) {
        CompletableFuture<TrainingStatus> answer = driver.answers().open();
        driver.post(() -> driver.restore(checkpoint, answer));
        return answer.thenAccept(status -> {});
    }

    @Override
    public void close() {
        driver.close();
    }

    private static void require(boolean holds, String what, Number received) {
        if (!holds) {
            throw new IllegalArgumentException(what + "; received: " + received);
        }
    }
}
