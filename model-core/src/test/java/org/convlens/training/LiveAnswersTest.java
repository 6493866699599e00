package org.convlens.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.convlens.training.TrainingStatus.CLOSED;
import static org.convlens.training.TrainingStatus.FINISHED;
import static org.convlens.training.TrainingStatus.PAUSED;
import static org.convlens.training.TrainingStatus.READY;

import org.convlens.engine.Engine;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Parameters;
import org.convlens.engine.ToyData;
import org.convlens.engine.ToyEngine;
import org.convlens.network.LayerId;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/// Questions and snapshots, while training and otherwise.
class LiveAnswersTest {

    private static final long MILLISECOND = 1_000_000;

    private final Recorder recorder = new Recorder();
    private final AtomicLong nanos = new AtomicLong();
    private final List<TrainingRun> opened = new ArrayList<>();

    static Probe probe() {
        return probe(0);
    }

    private static Probe probe(int picture) {
        return new Probe(
                new ToyData(20, 1).picture(picture),
                Set.of(LayerId.INPUT, ToyData.SCORES),
                Set.of(ToyData.SCORES));
    }

    @AfterEach
    void closeAll() {
        opened.forEach(TrainingRun::close);
    }

    /// A run whose batches take 10 ms and whose questions take some time.
    private TrainingRun open(LongConsumer beforeFit, long millisPerQuestion, int epochs) {
        Engine engine =
                new ToyEngine(
                        iteration -> {
                            beforeFit.accept(iteration);
                            nanos.addAndGet(10 * MILLISECOND);
                        },
                        () -> nanos.addAndGet(millisPerQuestion * MILLISECOND));
        TrainingRun run = new LiveRuns(engine, nanos::get).open(Runs.request(epochs), recorder);
        opened.add(run);
        return run;
    }

    private TrainingRun open(int epochs) {
        return open(iteration -> {}, 1, epochs);
    }

    @Test
    void aProbeIsFollowedAtOnceWhileNothingIsTrained() {
        TrainingRun run = open(1);
        run.watch(probe());
        recorder.await(now -> !now.snapshots().isEmpty());
        NetworkSnapshot seen = recorder.snapshots().getFirst();
        Tensor picture = probe().picture();
        NetworkSnapshot expected =
                run.ask(
                                session -> {
                                    Tensor answer =
                                            session.predict(picture.reshape(Shape.of(1, 1, 2, 2)))
                                                    .slice(0);
                                    return new NetworkSnapshot(
                                            0,
                                            probe(),
                                            Map.of(LayerId.INPUT, picture, ToyData.SCORES, answer),
                                            Map.of(ToyData.SCORES, session.parameters()),
                                            answer);
                                })
                        .join();
        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void aSnapshotIsAllOfOneIteration() {
        TrainingRun run = open(1000);
        run.watch(probe());
        run.changeLiveBudget(1);
        run.start();
        recorder.await(now -> now.snapshots().size() > 20);
        assertThat(recorder.snapshots()).allSatisfy(LiveAnswersTest::answersWithItsOwnWeights);
    }

    private static void answersWithItsOwnWeights(NetworkSnapshot snapshot) {
        Parameters layer = Objects.requireNonNull(snapshot.weights().get(ToyData.SCORES));
        Tensor weights = Objects.requireNonNull(layer.byName().get("scores/weights"));
        for (int unit = 0; unit < 4; unit++) {
            double sum = 0;
            for (int input = 0; input < 4; input++) {
                sum += weights.at(unit, input) * snapshot.probe().picture().values()[input];
            }
            assertThat((double) snapshot.answer().at(unit)).isCloseTo(sum, within(1e-4));
        }
    }

    @Test
    void snapshotsStayWithinTheLiveBudget() {
        int batches = 1500;
        TrainingRun run = open(iteration -> {}, 20, batches / 3);
        run.watch(probe());
        recorder.await(now -> now.snapshots().size() == 1);
        run.start();
        recorder.await(FINISHED);
        run.ask(session -> 0).join();
        double spent = 20.0 * (recorder.snapshots().size() - 2);
        double whole = 10.0 * batches + spent;
        assertThat(spent / whole).isCloseTo(0.05, within(0.002));
    }

    @Test
    void snapshotsComeTenTimesASecond() {
        int batches = 1500;
        TrainingRun run = open(iteration -> {}, 0, batches / 3);
        run.watch(probe());
        run.start();
        recorder.await(FINISHED);
        run.ask(session -> 0).join();
        double seconds = 10.0 * batches / 1000;
        assertThat(recorder.snapshots().size() / seconds).isBetween(9.5, 10.1);
    }

    @Test
    void anotherPictureIsLookedAtWithoutWaitingForTheNextTenthOfASecond() {
        Gate gate = new Gate(4);
        TrainingRun run = open(gate, 0, 2);
        run.watch(probe());
        run.start();
        gate.awaitArrival();
        run.watch(probe(1));
        gate.open();
        recorder.await(FINISHED);
        assertThat(
                        recorder.snapshots().stream()
                                .filter(seen -> seen.probe().equals(probe(1)))
                                .findFirst()
                                .map(NetworkSnapshot::iteration))
                .contains(6L);
    }

    @Test
    void withoutABudgetEverythingWaitsForAPause() {
        Gate gate = new Gate(2);
        TrainingRun run = open(gate, 1, 2);
        run.changeLiveBudget(0);
        run.start();
        gate.awaitArrival();
        run.watch(probe());
        CompletableFuture<IterationSeen> answer = run.ask(session -> new IterationSeen(session));
        gate.open();
        answer.join();
        recorder.await(FINISHED);
        recorder.await(now -> !now.snapshots().isEmpty());
        assertThat(recorder.snapshots()).hasSize(1);
        assertThat(recorder.snapshots().getFirst().iteration()).isEqualTo(6);
        assertThat(answer.join().iteration()).isEqualTo(6);
    }

    private record IterationSeen(long iteration) {
        IterationSeen(NetworkSession session) {
            this(session.optimizerState().iteration());
        }
    }

    @Test
    void onlyTheNewestProbeIsFollowed() {
        Gate gate = new Gate(1);
        TrainingRun run = open(gate, 1, 1);
        run.step();
        run.step();
        gate.awaitArrival();
        for (int picture = 0; picture < 20; picture++) {
            run.watch(probe(picture));
        }
        gate.open();
        run.ask(session -> 0).join();
        run.ask(session -> 0).join();
        recorder.await(now -> !now.snapshots().isEmpty());
        assertThat(recorder.snapshots().stream().map(NetworkSnapshot::probe))
                .containsExactly(probe(19));
    }

    @Test
    void aProbeOfAnotherShapeIsDroppedAndTheRunGoesOn() {
        TrainingRun run = open(1);
        run.watch(new Probe(Tensor.zeros(Shape.of(1)), Set.of(), Set.of()));
        run.start();
        recorder.await(FINISHED);
        assertThat(recorder.snapshots()).isEmpty();
    }

    @Test
    void layersThatTheNetworkDoesNotHaveAreLeftOut() {
        TrainingRun run = open(1);
        LayerId unknown = new LayerId("renamed");
        run.watch(new Probe(probe().picture(), Set.of(unknown), Set.of(unknown)));
        recorder.await(now -> !now.snapshots().isEmpty());
        assertThat(recorder.snapshots().getFirst().maps()).isEmpty();
        assertThat(recorder.snapshots().getFirst().weights()).isEmpty();
    }

    @Test
    void newWeightsAreSeenAfterEachStepAndReset() {
        TrainingRun run = open(1);
        run.watch(probe());
        recorder.await(now -> now.snapshots().size() == 1);
        run.step();
        recorder.await(now -> now.snapshots().size() == 2);
        run.reset();
        recorder.await(now -> now.snapshots().size() == 3);
        assertThat(recorder.snapshots().stream().map(NetworkSnapshot::iteration))
                .containsExactly(0L, 1L, 0L);
        assertThat(recorder.snapshots().getLast()).isEqualTo(recorder.snapshots().getFirst());
    }

    @Test
    void questionsAreAnsweredInOrderWhileTraining() {
        Gate gate = new Gate(2);
        TrainingRun run = open(gate, 1, 100);
        run.start();
        gate.awaitArrival();
        List<CompletableFuture<Long>> answers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            answers.add(run.ask(session -> session.optimizerState().iteration()));
        }
        gate.open();
        List<Long> iterations = answers.stream().map(CompletableFuture::join).toList();
        assertThat(iterations).isSorted().allSatisfy(at -> assertThat(at).isBetween(3L, 300L));
    }

    @Test
    void questionsAndSnapshotsLeaveNoTraceInTheRun() {
        TrainingRun run = open(100);
        run.changeLiveBudget(0.5);
        run.watch(probe());
        run.start();
        for (int i = 0; i < 50; i++) {
            run.ask(session -> session.predict(probe().picture().reshape(Shape.of(1, 1, 2, 2))))
                    .join();
        }
        recorder.await(FINISHED);
        assertThat(run.ask(NetworkSession::parameters).join())
                .isEqualTo(Runs.weightsAfter(new ToyEngine(), 100 * Runs.WORK_OF_AN_EPOCH));
    }

    @Test
    void aQuestionThatThrowsFailsAlone() {
        TrainingRun run = open(1);
        CompletableFuture<Integer> failing =
                run.ask(session -> {
                    throw new IllegalStateException("asked wrongly");
                });
        assertThatThrownBy(failing::join).hasMessageContaining("asked wrongly");
        run.start();
        recorder.await(FINISHED);
    }

    @Test
    void moreQuestionsThanTheQueueHoldsAreRefused() {
        Gate gate = new Gate(0);
        TrainingRun run = open(gate, 1, 1);
        run.start();
        gate.awaitArrival();
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 65; i++) {
            answers.add(run.ask(session -> 1));
        }
        assertThatThrownBy(answers.getLast()::join)
                .hasMessageContaining("64 questions are waiting already");
        gate.open();
        assertThat(answers.subList(0, 64)).allSatisfy(answer -> assertThat(answer.join()).isOne());
        assertThat(run.ask(session -> 2).join()).isEqualTo(2);
    }

    @Test
    void aCancelledQuestionIsNotAsked() {
        Gate gate = new Gate(0);
        AtomicInteger asked = new AtomicInteger();
        TrainingRun run = open(gate, 1, 1);
        run.start();
        gate.awaitArrival();
        CompletableFuture<Integer> answer = run.ask(session -> asked.incrementAndGet());
        answer.cancel(false);
        gate.open();
        recorder.await(FINISHED);
        run.ask(session -> 0).join();
        assertThat(asked).hasValue(0);
    }

    @Test
    void closingFailsOpenQuestionsWithASentence() {
        Gate gate = new Gate(0);
        TrainingRun run = open(gate, 1, 1);
        run.start();
        gate.awaitArrival();
        CompletableFuture<Integer> answer = run.ask(session -> 1);
        CompletableFuture<Checkpoint> checkpoint = run.checkpoint();
        run.close();
        gate.open();
        recorder.await(CLOSED);
        String sentence = "This training was closed, so it answers no more questions.";
        assertThatThrownBy(answer::join).hasMessageContaining(sentence);
        assertThatThrownBy(checkpoint::join).hasMessageContaining(sentence);
        assertThatThrownBy(() -> run.ask(session -> 1).join()).hasMessageContaining(sentence);
    }

    @Test
    void questionsAreAnsweredInEveryQuietState() {
        TrainingRun run = open(1);
        recorder.await(READY);
        assertThat(run.ask(session -> 1).join()).isOne();
        run.step();
        recorder.await(PAUSED);
        assertThat(run.ask(session -> 2).join()).isEqualTo(2);
        run.start();
        recorder.await(FINISHED);
        assertThat(run.ask(session -> 3).join()).isEqualTo(3);
    }
}
