package org.convlens.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.convlens.dataset.Batch;
import org.convlens.dataset.PassProgress;
import org.convlens.engine.Blobs;
import org.convlens.engine.Optimizer;
import org.convlens.engine.StepResult;
import org.convlens.engine.ToyData;
import org.convlens.engine.dl4j.Dl4jEngine;
import org.convlens.evaluation.Answers;
import org.convlens.evaluation.Evaluation;
import org.convlens.evaluation.Evaluator;
import org.convlens.network.ActivationFunction;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.Flatten;
import org.convlens.network.LayerSpec;
import org.convlens.network.Loss;
import org.convlens.network.Network;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Padding;
import org.convlens.network.Target;
import org.convlens.network.Window;
import org.convlens.plan.NetworkPlan;
import org.convlens.plan.NetworkPlanner;
import org.convlens.tensor.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Whole runs towards classes, masks and the pictures themselves, and how they are judged.
class TargetsTest {

    private static final LayerSpec CONVOLUTION =
            Convolution.of(8, Window.of(3, 1).with(new Padding.Same()))
                    .with(ActivationFunction.RELU);
    private static final Blobs TEST = new Blobs(40, 77);

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PIXEL_SOFTMAX_CROSS_ENTROPY")
    void everyLossTeachesClasses(Loss loss) {
        Run run = run(classes(loss), 6);
        assertThat(run.plan().target()).isEqualTo(Target.CLASS);
        assertThat(run.test().accuracy()).isGreaterThan(0.9);
        assertThat(run.lastLoss()).isLessThan(run.firstLoss() / 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void pixelsLearnTheirMasks(int maps) {
        Run run = run(maps(Loss.PIXEL_SOFTMAX_CROSS_ENTROPY, maps), 6);
        assertThat(run.plan().target()).isEqualTo(Target.MASK);
        assertThat(run.test().accuracy()).isGreaterThan(0.95);
        assertThat(run.test().predictions()).isEmpty();
        assertThat(run.test().confusion().meanOverlap()).isGreaterThan(0.8);
        assertAgrees(run.test(), run.score());
        assertThat(run.lastLoss()).isLessThan(run.firstLoss() / 2);
        assertThat(run.epochs().getLast().validationAccuracy()).isGreaterThan(0.95);
    }

    @ParameterizedTest
    @EnumSource(names = {"EUCLIDEAN", "MEAN_ABSOLUTE", "HUBER"})
    void anAutoencoderLearnsThePicturesAndHasNoAccuracy(Loss loss) {
        Run run = run(maps(loss, 1), 3);
        assertThat(run.plan().target()).isEqualTo(Target.PICTURE);
        assertThat(run.lastLoss()).isLessThan(run.firstLoss() / 2);
        assertThat(run.epochs().getLast().validationAccuracy()).isNaN();
        assertThat(run.test().accuracy()).isNaN();
        assertThat(run.test().count()).isEqualTo(40);
        assertThat(((Answers.Pictures) run.test().answers()).explained()).isGreaterThan(0.5);
        assertAgrees(run.test(), run.score());
    }

    @Test
    void dataWithoutMasksAreRefusedWhereMasksAreCompared() {
        NetworkPlan plan =
                NetworkPlanner.plan(
                        losing(
                                new NetworkBuilder("pixels", Shape.of(1, 2, 2))
                                        .then("head", Convolution.of(2, Window.of(1, 1)))
                                        .build(),
                                Loss.PIXEL_SOFTMAX_CROSS_ENTROPY));
        TrainingData data = new TrainingData(new ToyData(4, 1), new ToyData(0, 1));
        assertThatThrownBy(() -> DataCheck.check(new RunRequest(plan, data, Runs.config(1))))
                .hasMessageContaining("compares pixels with masks; received: toy, which has none");
    }

    private static void assertAgrees(Evaluation evaluation, StepResult score) {
        assertThat(evaluation.loss()).isCloseTo(score.loss(), within(1e-5));
        assertThat(Double.valueOf(evaluation.accuracy()))
                .isEqualTo(Double.valueOf(score.accuracy()));
    }

    /// What a run told.
    private record Run(
            NetworkPlan plan, List<TrainingEvent> events, Evaluation test, StepResult score) {

        List<EpochResult> epochs() {
            return events.stream()
                    .filter(TrainingEvent.EpochDone.class::isInstance)
                    .map(event -> ((TrainingEvent.EpochDone) event).result())
                    .toList();
        }

        double firstLoss() {
            return ((TrainingEvent.Iteration) events.getFirst()).loss();
        }

        double lastLoss() {
            return epochs().getLast().validationLoss();
        }
    }

    private static Run run(Network network, int epochs) {
        NetworkPlan plan = NetworkPlanner.plan(network, 4);
        TrainingConfig config =
                new TrainingConfig(
                        Optimizer.ADAM, LearningRate.constant(0.01), 16, epochs, 11, 0.1);
        RunRequest request =
                new RunRequest(plan, TrainingData.split(new Blobs(300, 5), config), config);
        List<TrainingEvent> events = new ArrayList<>();
        try (Workbench bench = Runs.open(new Dl4jEngine(), request, events::add)) {
            bench.loop().run();
            Evaluator evaluator = new Evaluator(TEST, 16, PassProgress.UNWATCHED);
            StepResult score =
                    bench.session().score(Batch.masked(TEST, IntStream.range(0, 40).toArray()));
            return new Run(plan, events, evaluator.evaluate(bench.session()), score);
        }
    }

    private static Network classes(Loss loss) {
        return losing(
                new NetworkBuilder("classes", Shape.of(1, 8, 8))
                        .then("conv", CONVOLUTION)
                        .then("flat", new Flatten())
                        .then("head", new Dense(4, true, ActivationFunction.IDENTITY))
                        .build(),
                loss);
    }

    private static Network maps(Loss loss, int maps) {
        return losing(
                new NetworkBuilder("maps", Shape.of(1, 8, 8))
                        .then("conv", CONVOLUTION)
                        .then("wider", CONVOLUTION)
                        .then(
                                "head",
                                Convolution.of(maps, Window.of(3, 1).with(new Padding.Same())))
                        .build(),
                loss);
    }

    private static Network losing(Network network, Loss loss) {
        return new Network(
                network.name(), network.input(), network.layers(), network.output(), loss);
    }
}
