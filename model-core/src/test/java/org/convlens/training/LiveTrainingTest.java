package org.convlens.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.convlens.training.TrainingStatus.CLOSED;
import static org.convlens.training.TrainingStatus.FAILED;
import static org.convlens.training.TrainingStatus.FINISHED;
import static org.convlens.training.TrainingStatus.OPENING;
import static org.convlens.training.TrainingStatus.PAUSED;
import static org.convlens.training.TrainingStatus.READY;
import static org.convlens.training.TrainingStatus.RUNNING;

import org.convlens.engine.Engine;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Parameters;
import org.convlens.engine.ToyEngine;
import org.convlens.training.TrainingEvent.StatusChanged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/// The laws of start, pause, step, stop, reset, checkpoint and close.
class LiveTrainingTest {

    private final Recorder recorder = new Recorder();
    private final List<TrainingRun> opened = new ArrayList<>();

    @AfterEach
    void closeAll() {
        opened.forEach(TrainingRun::close);
    }

    private TrainingRun open(int epochs) {
        return open(iteration -> {}, epochs);
    }

    private TrainingRun open(LongConsumer beforeFit, int epochs) {
        Engine engine = new ToyEngine(beforeFit, () -> {});
        TrainingRun run = new LiveRuns(engine, Runs.seconds()).open(Runs.request(epochs), recorder);
        opened.add(run);
        return run;
    }

    private static Parameters weights(TrainingRun run) {
        return run.ask(NetworkSession::parameters).join();
    }

    @Test
    void aRunTellsWhatItsLoopTells() {
        TrainingRun run = open(2);
        run.start();
        recorder.await(FINISHED);
        run.close();
        recorder.await(CLOSED);

        List<TrainingEvent> expected = new ArrayList<>();
        expected.add(new StatusChanged(OPENING, ""));
        expected.add(new StatusChanged(READY, ""));
        expected.add(new StatusChanged(RUNNING, ""));
        expected.addAll(Runs.eventsOf(new ToyEngine(), 2));
        expected.add(new StatusChanged(FINISHED, ""));
        expected.add(new StatusChanged(CLOSED, ""));
        assertThat(recorder.events()).isEqualTo(expected);
    }

    @Test
    void pausingWaitsAfterTheRunningBatchAndResumingIsTheSameRun() {
        Gate gate = new Gate(1);
        TrainingRun run = open(gate, 3);
        run.start();
        gate.awaitArrival();
        run.pause();
        gate.open();
        recorder.await(PAUSED);
        assertThat(recorder.iterations()).containsExactly(1L, 2L);

        run.start();
        recorder.await(FINISHED);
        assertThat(recorder.states())
                .containsExactly(OPENING, READY, RUNNING, PAUSED, RUNNING, FINISHED);
        assertThat(weights(run))
                .isEqualTo(Runs.weightsAfter(new ToyEngine(), 3 * Runs.WORK_OF_AN_EPOCH));
    }

    @Test
    void aStepTrainsOneBatch() {
        TrainingRun run = open(2);
        run.step();
        run.step();
        assertThat(weights(run)).isEqualTo(Runs.weightsAfter(new ToyEngine(), 2));
        assertThat(recorder.states())
                .containsExactly(OPENING, READY, RUNNING, PAUSED, RUNNING, PAUSED);
    }

    @Test
    void aStepThatEndsAnEpochJudgesItToo() {
        TrainingRun run = open(2);
        run.step();
        run.step();
        run.step();
        assertThat(run.checkpoint().join().history().epochs()).hasSize(1);
        assertThat(recorder.states()).endsWith(RUNNING, PAUSED);
    }

    @Test
    void theLastStepFinishes() {
        TrainingRun run = open(1);
        run.step();
        run.step();
        run.step();
        run.step();
        run.ask(session -> 0).join();
        assertThat(recorder.iterations()).containsExactly(1L, 2L, 3L);
        assertThat(recorder.states()).endsWith(RUNNING, FINISHED);
    }

    @Test
    void aStepIsOverBeforeTheNextCommandIsObeyed() {
        TrainingRun run = open(2);
        run.step();
        assertThat(run.checkpoint().join().history().iterations()).hasSize(1);
    }

    @Test
    void stoppingFinishesInTheMiddleAndMoreEpochsLetItGoOn() {
        Gate gate = new Gate(4);
        TrainingRun run = open(gate, 9);
        run.start();
        gate.awaitArrival();
        run.stop();
        gate.open();
        recorder.await(FINISHED);
        assertThat(recorder.iterations()).containsExactly(1L, 2L, 3L, 4L, 5L);

        run.trainUntil(3);
        run.start();
        recorder.await(status -> recorder.iterations().size() == 9);
        recorder.await(FINISHED);
        assertThat(weights(run))
                .isEqualTo(Runs.weightsAfter(new ToyEngine(), 3 * Runs.WORK_OF_AN_EPOCH));
    }

    @Test
    void commandsWithoutSenseDoNothing() {
        TrainingRun run = open(1);
        run.pause();
        run.stop();
        run.ask(session -> 0).join();
        assertThat(recorder.states()).containsExactly(OPENING, READY);

        run.start();
        recorder.await(FINISHED);
        run.start();
        run.pause();
        run.step();
        run.ask(session -> 0).join();
        assertThat(recorder.states()).containsExactly(OPENING, READY, RUNNING, FINISHED);
    }

    @Test
    void resettingRepeatsTheRunBitForBit() {
        TrainingRun run = open(2);
        run.changeRate(0.25);
        run.start();
        recorder.await(FINISHED);
        run.reset();
        assertThat(weights(run)).isEqualTo(Runs.weightsAfter(new ToyEngine(), 0));

        run.start();
        recorder.await(now -> now.iterations().size() == 12);
        recorder.await(FINISHED);
        assertThat(recorder.states())
                .containsExactly(
                        OPENING, READY, RUNNING, FINISHED, OPENING, READY, RUNNING, FINISHED);
        assertThat(weights(run))
                .isEqualTo(Runs.weightsAfter(new ToyEngine(), 2 * Runs.WORK_OF_AN_EPOCH));
    }

    @Test
    void anotherRateHoldsFromTheNextBatchOn() {
        TrainingRun run = open(1);
        run.step();
        run.changeRate(0.125);
        run.step();
        assertThat(run.checkpoint().join().rate()).isEqualTo(0.125);
        assertThat(weights(run)).isNotEqualTo(Runs.weightsAfter(new ToyEngine(), 2));
    }

    @Test
    void impossibleNumbersAreRefusedAtOnce() {
        TrainingRun run = open(1);
        assertThatThrownBy(() -> run.changeRate(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The learning rate is above 0; received: 0.0");
        assertThatThrownBy(() -> run.changeRate(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> run.trainUntil(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> run.changeLiveBudget(1.5))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCheckpointOfARunningRunGoesOnElsewhereBitForBit() {
        Gate gate = new Gate(3);
        TrainingRun first = open(gate, 3);
        first.start();
        gate.awaitArrival();
        var saved = first.checkpoint();
        gate.open();
        Checkpoint checkpoint = saved.join();
        assertThat(checkpoint.history().iterations()).hasSize(4);
        recorder.await(FINISHED);

        TrainingRun second = open(3);
        second.restore(checkpoint).join();
        assertThat(recorder.states()).endsWith(OPENING, READY, PAUSED);
        second.start();
        recorder.await(FINISHED);
        assertThat(second.checkpoint().join()).isEqualTo(first.checkpoint().join());
    }

    @Test
    void aCheckpointOfTheEndIsFinished() {
        TrainingRun first = open(1);
        first.start();
        recorder.await(FINISHED);
        TrainingRun second = open(1);
        second.restore(first.checkpoint().join()).join();
        assertThat(recorder.states()).endsWith(READY, FINISHED);
    }

    @Test
    void closingEndsTheRunInTheMiddle() {
        Gate gate = new Gate(1);
        TrainingRun run = open(gate, 9);
        run.start();
        gate.awaitArrival();
        run.close();
        gate.open();
        recorder.await(CLOSED);
        assertThat(recorder.iterations()).containsExactly(1L, 2L);
    }

    @Test
    void observersThatThrowDoNotHarmTheRun() {
        TrainingObserver careless =
                new TrainingObserver() {
                    @Override
                    public void happened(TrainingEvent event) {
                        recorder.happened(event);
                        throw new IllegalStateException("careless");
                    }

                    @Override
                    public void saw(NetworkSnapshot snapshot) {
                        throw new AssertionError("careless");
                    }
                };
        TrainingRun run =
                new LiveRuns(new ToyEngine(), Runs.seconds()).open(Runs.request(1), careless);
        opened.add(run);
        run.watch(LiveAnswersTest.probe());
        run.start();
        recorder.await(FINISHED);
        assertThat(recorder.iterations()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aClosedRunIsSilent() {
        TrainingRun run = open(1);
        run.close();
        recorder.await(CLOSED);
        run.start();
        run.reset();
        assertThatThrownBy(() -> run.checkpoint().join())
                .hasMessageContaining("This training was closed");
        assertThat(recorder.states()).endsWith(CLOSED).doesNotContain(FAILED, RUNNING);
    }
}
