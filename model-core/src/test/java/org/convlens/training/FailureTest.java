package org.convlens.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.convlens.training.TrainingStatus.DIVERGED;
import static org.convlens.training.TrainingStatus.FAILED;
import static org.convlens.training.TrainingStatus.FINISHED;
import static org.convlens.training.TrainingStatus.OPENING;
import static org.convlens.training.TrainingStatus.PAUSED;
import static org.convlens.training.TrainingStatus.READY;
import static org.convlens.training.TrainingStatus.RUNNING;

import org.convlens.dataset.DataException;
import org.convlens.engine.ConvolutionPath;
import org.convlens.engine.Engine;
import org.convlens.engine.EngineDescription;
import org.convlens.engine.EngineException;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Parameters;
import org.convlens.engine.SessionSettings;
import org.convlens.engine.ToyData;
import org.convlens.engine.ToyEngine;
import org.convlens.plan.NetworkPlan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/// What goes wrong is said in a sentence, and the lab goes on.
class FailureTest {

    private final Recorder recorder = new Recorder();
    private final List<TrainingRun> opened = new ArrayList<>();

    @AfterEach
    void closeAll() {
        opened.forEach(TrainingRun::close);
    }

    private TrainingRun open(Engine engine, RunRequest request) {
        TrainingRun run = new LiveRuns(engine, Runs.seconds()).open(request, recorder);
        opened.add(run);
        return run;
    }

    @Test
    void aDivergedRunSaysSoAndKeepsItsLastGoodState() {
        TrainingRun run = open(new ToyEngine(), Runs.request(9));
        run.step();
        run.changeRate(1e30);
        run.start();
        recorder.await(DIVERGED);
        assertThat(recorder.sentence())
                .startsWith("The loss became not a number at iteration 3. The weights are back at")
                .endsWith("lower the learning rate, now 1.0E30, before going on.");
        assertThat(run.ask(NetworkSession::parameters).join())
                .isEqualTo(Runs.weightsAfter(new ToyEngine(), 0));
        assertThat(run.checkpoint().join().history()).isEqualTo(History.EMPTY);
    }

    @Test
    void aDivergedRunCanGoOnWithALowerRate() {
        TrainingRun run = open(new ToyEngine(), Runs.request(1));
        run.changeRate(1e30);
        run.start();
        recorder.await(DIVERGED);
        run.changeRate(0.5);
        run.start();
        recorder.await(FINISHED);
        assertThat(run.ask(NetworkSession::parameters).join())
                .isEqualTo(Runs.weightsAfter(new ToyEngine(), Runs.WORK_OF_AN_EPOCH));
    }

    static Stream<Throwable> failures() {
        return Stream.of(
                new EngineException("There is not enough memory."),
                new DataException("The file cat.png is damaged."),
                new OutOfMemoryError("native"),
                new UnsatisfiedLinkError("libnd4jcpu.so"),
                new IllegalStateException("unforeseen"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whateverABatchThrowsTheRunCanBeAskedAndGoesOn(Throwable failure) {
        AtomicBoolean broken = new AtomicBoolean(true);
        TrainingRun run =
                open(
                        new ToyEngine(
                                iteration -> {
                                    if (iteration == 2 && broken.get()) {
                                        throwAs(failure);
                                    }
                                },
                                () -> {}),
                        Runs.request(2));
        run.start();
        recorder.await(FAILED);
        assertThat(recorder.sentence()).isEqualTo(FailureSentence.of(failure));
        run.ask(session -> broken.getAndSet(false)).join();
        run.start();
        recorder.await(FINISHED);
        assertThat(run.ask(NetworkSession::parameters).join())
                .isEqualTo(Runs.weightsAfter(new ToyEngine(), 2 * Runs.WORK_OF_AN_EPOCH));
    }

    @Test
    void sentencesAreForPeople() {
        assertThat(failures().map(FailureSentence::of))
                .containsExactly(
                        "There is not enough memory.",
                        "The file cat.png is damaged.",
                        "Memory ran out. Make the batch or the network smaller, or close other"
                                + " programs.",
                        "The engine's native code could not be loaded (libnd4jcpu.so). Install"
                                + " ConvLens again.",
                        "Something unforeseen stopped the training"
                                + " (java.lang.IllegalStateException: unforeseen); the log has the"
                                + " details.");
    }

    @Test
    void aNetworkThatCannotBeBuiltIsAFailureAndResetTriesAgain() {
        AtomicBoolean full = new AtomicBoolean(true);
        TrainingRun run = open(new FullEngine(full), Runs.request(1));
        recorder.await(FAILED);
        assertThat(recorder.sentence()).isEqualTo("There is not enough memory for this network.");
        run.start();
        assertThatThrownBy(() -> run.ask(session -> 1).join())
                .hasMessageContaining("The network could not be built");
        full.set(false);
        run.reset();
        run.step();
        recorder.await(PAUSED);
        assertThat(recorder.states())
                .containsExactly(OPENING, FAILED, OPENING, READY, RUNNING, PAUSED);
    }

    @Test
    void dataThatDoNotSuitTheNetworkAreRefusedInWords() {
        TrainingConfig config = Runs.config(1);
        TrainingData empty = new TrainingData(new ToyData(0, 1), new ToyData(0, 1));
        open(new ToyEngine(), new RunRequest(ToyData.plan(), empty, config));
        recorder.await(FAILED);
        assertThat(recorder.sentence())
                .isEqualTo(
                        "Training needs at least one picture; received: none. Choose other data or"
                                + " a smaller validation share.");
    }

    @Test
    void aCheckpointOfAnotherNetworkFailsAndTheRunStaysAsItIs() {
        TrainingRun run = open(new ToyEngine(), Runs.request(1));
        Checkpoint mine = run.checkpoint().join();
        Checkpoint foreign =
                new Checkpoint(
                        new Parameters(new TreeMap<>()),
                        mine.optimizer(),
                        1,
                        History.EMPTY,
                        mine.frozen());
        assertThatThrownBy(() -> run.restore(foreign).join())
                .hasRootCauseInstanceOf(EngineException.class);
        assertThat(run.checkpoint().join()).isEqualTo(mine);
        assertThat(recorder.states()).containsExactly(OPENING, READY);
    }

    private static void throwAs(Throwable failure) {
        switch (failure) {
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new AssertionError(failure);
        }
    }

    /// An engine that has no memory at first.
    private record FullEngine(AtomicBoolean full) implements Engine {

        @Override
        public EngineDescription description() {
            return new EngineDescription("Full", "none", 1, "", ConvolutionPath.DIRECT);
        }

        @Override
        public NetworkSession open(NetworkPlan plan, SessionSettings settings) {
            if (full.get()) {
                throw new EngineException("There is not enough memory for this network.");
            }
            return new ToyEngine().open(plan, settings);
        }
    }
}
