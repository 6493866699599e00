package org.convlens.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.convlens.dataset.Batches;
import org.convlens.dataset.Dataset;
import org.convlens.dataset.EpochOrder;
import org.convlens.engine.EngineException;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.OptimizerState;
import org.convlens.engine.StepResult;
import org.convlens.engine.ToyData;
import org.convlens.engine.ToyEngine;
import org.convlens.training.TrainingEvent.EpochDone;
import org.convlens.training.TrainingEvent.Iteration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

class TrainingLoopTest {

    private final ToyEngine engine = new ToyEngine();
    private final List<TrainingEvent> events = new ArrayList<>();

    @Test
    void everyBatchAndEpochIsToldInOrder() {
        assertThat(Runs.eventsOf(engine, 2).stream().map(TrainingLoopTest::inShort))
                .containsExactly("1.1", "1.2", "1.3", "1 done", "2.4", "2.5", "2.6", "2 done");
    }

    @Test
    void theNetworkLearns() {
        List<TrainingEvent> told = Runs.eventsOf(engine, 30);
        assertThat(told.getLast())
                .isInstanceOfSatisfying(
                        EpochDone.class,
                        done -> {
                            assertThat(done.result().validationAccuracy()).isEqualTo(1.0);
                            assertThat(done.result().validationLoss()).isLessThan(0.2);
                        });
    }

    @Test
    void sameSeedIsTheSameRun() {
        assertThat(Runs.eventsOf(engine, 3)).isEqualTo(Runs.eventsOf(engine, 3));
    }

    @Test
    void theLoopTrainsWhatANaiveLoopTrains() {
        Dataset data = new ToyData(20, 1);
        try (NetworkSession session = engine.open(ToyData.plan(), Runs.config(1).session())) {
            for (int epoch = 0; epoch < 3; epoch++) {
                session.changeRate(0.5 * (epoch == 0 ? 1 : epoch == 1 ? 0.875 : 0.875 * 0.875));
                int[] order = EpochOrder.of(20, 7, epoch);
                for (int start = 0; start < 20; start += 8) {
                    int[] chunk = Arrays.copyOfRange(order, start, Math.min(20, start + 8));
                    session.fit(new Batches(data, chunk, 8).batch(0));
                }
            }
            assertThat(Runs.weightsAfter(engine, 3 * Runs.WORK_OF_AN_EPOCH))
                    .isEqualTo(session.parameters());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 8, 11, 15})
    void aRestoredCheckpointGoesOnBitForBit(int piecesBefore) {
        Checkpoint checkpoint;
        try (Workbench first = Runs.open(engine, Runs.request(3), event -> {})) {
            IntStream.range(0, piecesBefore).forEach(i -> first.loop().advance());
            checkpoint = first.loop().checkpoint();
        }
        try (Workbench second = Runs.open(engine, Runs.request(3), event -> {})) {
            second.loop().restore(checkpoint);
            second.loop().run();
            assertThat(second.session().parameters())
                    .isEqualTo(Runs.weightsAfter(engine, 3 * Runs.WORK_OF_AN_EPOCH));
            assertThat(second.loop().checkpoint().history()).isEqualTo(wholeHistory(3));
        }
    }

    @Test
    void aCheckpointTakesThePlaceOfAHalfFinishedJudgement() {
        Checkpoint other;
        try (Workbench bench = Runs.open(engine, Runs.request(2), event -> {})) {
            bench.loop().changeRate(0.25);
            bench.loop().advance();
            other = bench.loop().checkpoint();
        }
        assertThat(endAfter(0, other)).isEqualTo(endAfter(4, other));
    }

    /// {@return the end of a run that took a checkpoint's place after so many pieces of work}
    private Checkpoint endAfter(int pieces, Checkpoint checkpoint) {
        try (Workbench bench = Runs.open(engine, Runs.request(2), event -> {})) {
            IntStream.range(0, pieces).forEach(i -> bench.loop().advance());
            bench.loop().restore(checkpoint);
            bench.loop().run();
            return bench.loop().checkpoint();
        }
    }

    @Test
    void theRateOfACheckpointComesBack() {
        try (Workbench bench = Runs.open(engine, Runs.request(3), event -> {})) {
            bench.loop().changeRate(0.125);
            Checkpoint checkpoint = bench.loop().checkpoint();
            bench.loop().changeRate(4);
            bench.loop().restore(checkpoint);
            assertThat(bench.loop().checkpoint().rate()).isEqualTo(0.125);
        }
    }

    @Test
    void aCheckpointThatDoesNotFitChangesNothing() {
        try (Workbench bench = Runs.open(engine, Runs.request(3), event -> {})) {
            Checkpoint good = bench.loop().checkpoint();
            bench.loop().advance();
            Checkpoint before = bench.loop().checkpoint();
            Checkpoint bad =
                    new Checkpoint(
                            good.parameters(),
                            new OptimizerState(1, new TreeMap<>()),
                            1,
                            History.EMPTY,
                            good.frozen());
            assertThatThrownBy(() -> bench.loop().restore(bad)).isInstanceOf(EngineException.class);
            assertThat(bench.loop().checkpoint()).isEqualTo(before);
        }
    }

    @Test
    void figuresOfAnEpochAreMeansOverItsPictures() {
        List<TrainingEvent> told = Runs.eventsOf(engine, 1);
        double[] sizes = {8, 8, 4};
        double loss = 0;
        double right = 0;
        for (int i = 0; i < sizes.length; i++) {
            Iteration batch = (Iteration) told.get(i);
            loss += batch.loss() * sizes[i] / 20;
            right += batch.accuracy() * sizes[i] / 20;
        }
        EpochResult result = ((EpochDone) told.getLast()).result();
        assertThat(result.trainLoss()).isCloseTo(loss, within(1e-12));
        assertThat(result.trainAccuracy()).isCloseTo(right, within(1e-12));
    }

    @Test
    void validationInBatchesIsTheScoreOfTheWholePart() {
        try (Workbench bench = Runs.open(engine, Runs.request(1), events::add)) {
            bench.loop().run();
            StepResult whole =
                    bench.session().score(Batches.inOrder(new ToyData(10, 99), 10).batch(0));
            EpochResult result = ((EpochDone) events.getLast()).result();
            assertThat(result.validationLoss()).isCloseTo(whole.loss(), within(1e-9));
            assertThat(result.validationAccuracy()).isEqualTo(whole.correct() / 10.0);
        }
    }

    @Test
    void withoutAValidationPartItsFiguresAreNotDefined() {
        RunRequest request = Runs.request(Runs.config(1), new ToyData(0, 1));
        try (Workbench bench = Runs.open(engine, request, events::add)) {
            bench.loop().run();
        }
        EpochResult result = ((EpochDone) events.getLast()).result();
        assertThat(result.validationLoss()).isNaN();
        assertThat(result.validationAccuracy()).isNaN();
    }

    @Test
    void speedAndTimeLeftComeFromTheTicker() {
        AtomicLong nanos = new AtomicLong();
        ToyEngine slow = new ToyEngine(iteration -> nanos.addAndGet(10_000_000), () -> {});
        try (Workbench bench = Workbench.open(slow, Runs.request(2), nanos::get, events::add)) {
            bench.loop().advance();
        }
        Iteration first = (Iteration) events.getFirst();
        assertThat(first.imagesPerSecond()).isCloseTo(800, within(1e-6));
        assertThat(first.secondsLeft()).isCloseTo((12 + 20) / 800.0, within(1e-9));
    }

    @Test
    void aRunThatDivergesAtOnceIsBackAtItsStart() {
        RunRequest wild =
                Runs.request(
                        new TrainingConfig(Optimizer.SGD, LearningRate.constant(1e30), 8, 2, 7, 0),
                        new ToyData(10, 99));
        try (Workbench bench = Runs.open(engine, wild, events::add)) {
            assertThatThrownBy(() -> bench.loop().run())
                    .isInstanceOf(DivergenceException.class)
                    .hasMessage(
                            "The loss became not a number at iteration 2. The weights are back at iteration 0; lower the learning rate, now 1.0E30, before going on.");
            assertThat(bench.session().parameters()).isEqualTo(Runs.weightsAfter(engine, 0));
            assertThat(bench.loop().checkpoint().history()).isEqualTo(History.EMPTY);
        }
    }

    @Test
    void aRunThatDivergesLaterIsBackAtItsLastKeptStateAndCanGoOn() {
        try (Workbench bench = Runs.open(engine, Runs.request(1000), events::add)) {
            while (bench.loop().iteration() < 150) {
                bench.loop().advance();
            }
            bench.loop().changeRate(1e30);
            assertThatThrownBy(() -> bench.loop().run()).isInstanceOf(DivergenceException.class);
            assertThat(bench.loop().iteration()).isEqualTo(100);
            assertThat(bench.session().parameters())
                    .isEqualTo(Runs.weightsAfter(engine, 100 + 33 * 2));
            bench.loop().changeRate(0.5);
            bench.loop().advance();
            assertThat(bench.session().parameters())
                    .isEqualTo(Runs.weightsAfter(engine, 101 + 33 * 2));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10})
    void aLastUpdateThatRuinsTheWeightsIsNoticed(int validationPictures) {
        RunRequest request = Runs.request(Runs.config(1), new ToyData(validationPictures, 99));
        try (Workbench bench = Runs.open(engine, request, events::add)) {
            bench.loop().advance();
            bench.loop().advance();
            bench.loop().changeRate(1e30);
            assertThatThrownBy(() -> bench.loop().run())
                    .isInstanceOf(DivergenceException.class)
                    .hasMessageContaining("at iteration 3.");
            bench.loop().changeRate(0.5);
            bench.loop().run();
            assertThat(bench.session().parameters())
                    .isEqualTo(Runs.weightsAfter(engine, Runs.WORK_OF_AN_EPOCH));
        }
    }

    @Test
    void moreEpochsLetAFinishedLoopGoOn() {
        try (Workbench bench = Runs.open(engine, Runs.request(1), events::add)) {
            bench.loop().run();
            bench.loop().trainUntil(2);
            bench.loop().run();
        }
        assertThat(events.stream().map(TrainingLoopTest::inShort))
                .containsExactly("1.1", "1.2", "1.3", "1 done", "2.4", "2.5", "2.6", "2 done");
    }

    private static History wholeHistory(int epochs) {
        ToyEngine engine = new ToyEngine();
        try (Workbench bench = Runs.open(engine, Runs.request(epochs), event -> {})) {
            bench.loop().run();
            return bench.loop().checkpoint().history();
        }
    }

    private static String inShort(TrainingEvent event) {
        return switch (event) {
            case Iteration it -> it.epoch() + "." + it.iteration();
            case EpochDone done -> done.result().epoch() + " done";
            case TrainingEvent.StatusChanged changed -> changed.status().name();
        };
    }
}
