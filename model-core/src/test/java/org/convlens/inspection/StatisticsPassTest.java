package org.convlens.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.convlens.dataset.Batches;
import org.convlens.dataset.PassProgress;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.Parameters;
import org.convlens.engine.SessionSettings;
import org.convlens.engine.SessionSettings.Precision;
import org.convlens.engine.dl4j.Dl4jEngine;
import org.convlens.network.Activation;
import org.convlens.network.ActivationFunction;
import org.convlens.network.Add;
import org.convlens.network.BatchNormalisation;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.Flatten;
import org.convlens.network.LayerId;
import org.convlens.network.LayerSpec;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Padding;
import org.convlens.network.Window;
import org.convlens.plan.NetworkPlan;
import org.convlens.plan.NetworkPlanner;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

class StatisticsPassTest {

    private static final int PICTURES = 24;
    private static final NoisePictures NOISE = new NoisePictures(PICTURES, 5);
    private static final Dense LOGITS = new Dense(10, true, ActivationFunction.IDENTITY);

    private static NetworkBuilder begin() {
        return new NetworkBuilder("test", Shape.of(1, 28, 28));
    }

    private static NetworkPlan small(ActivationFunction function) {
        return NetworkPlanner.plan(
                begin().then("conv", Convolution.of(3, Window.of(5, 5)).with(function))
                        .then("flat", new Flatten())
                        .then("dense", LOGITS)
                        .build());
    }

    private static NetworkSession open(NetworkPlan plan, Precision precision) {
        return new Dl4jEngine()
                .open(plan, new SessionSettings(3, precision, Optimizer.ADAM, 0.001));
    }

    private static NetworkStatistics statistics(NetworkSession session, int batch) {
        return new StatisticsPass(Batches.inOrder(NOISE, batch), PassProgress.UNWATCHED)
                .of(session);
    }

    private static double[] outputs(NetworkSession session, String layer) {
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < PICTURES; i++) {
            LayerId id = new LayerId(layer);
            Tensor picture = NOISE.picture(i).reshape(Shape.of(1, 1, 28, 28));
            Tensor output = session.activations(picture, Set.of(id)).values().iterator().next();
            for (float value : output.values()) {
                all.add((double) value);
            }
        }
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Test
    void meanAndDeviationAreThoseOfAllOutputsPictureByPicture() {
        try (NetworkSession session = open(small(ActivationFunction.RELU), Precision.FLOAT)) {
            for (String layer : List.of("conv", "flat", "dense")) {
                Activity found =
                        statistics(session, 7).of(new LayerId(layer)).orElseThrow().activity();
                double[] values = outputs(session, layer);
                double mean = DoubleStream.of(values).average().orElseThrow();
                double variance =
                        DoubleStream.of(values)
                                .map(value -> (value - mean) * (value - mean))
                                .average()
                                .orElseThrow();
                assertThat(found.mean()).isCloseTo(mean, within(1e-6));
                assertThat(found.deviation()).isCloseTo(Math.sqrt(variance), within(1e-6));
            }
        }
    }

    @Test
    void theHistogramCountsEveryOutputOnce() {
        try (NetworkSession session = open(small(ActivationFunction.TANH), Precision.FLOAT)) {
            Histogram found =
                    statistics(session, 7)
                            .of(new LayerId("conv"))
                            .orElseThrow()
                            .activity()
                            .histogram();
            double[] values = outputs(session, "conv");
            List<Long> counted = new ArrayList<>();
            for (int bin = 0; bin < found.counts().size(); bin++) {
                double low = found.edge(bin);
                double high = found.edge(bin + 1);
                counted.add(
                        DoubleStream.of(values)
                                .filter(value -> value >= low && value < high)
                                .count());
            }
            assertThat(found.counts()).isEqualTo(counted);
            assertThat(found.total()).isEqualTo(values.length);
        }
    }

    @Test
    void aFilterPushedBelowZeroIsDead() {
        try (NetworkSession session = open(small(ActivationFunction.RELU), Precision.FLOAT)) {
            session.restore(with(session.parameters(), "conv/bias", new float[] {0, -1000, 0}));
            assertThat(activity(session, "conv").deadShare()).isEqualTo(1 / 3.0);
            assertThat(activity(session, "conv").saturatedShare()).isNaN();
            assertThat(activity(session, "dense").deadShare()).isZero();
        }
    }

    @Test
    void aSigmoidFarFromZeroIsSaturated() {
        try (NetworkSession session = open(small(ActivationFunction.SIGMOID), Precision.FLOAT)) {
            session.restore(with(session.parameters(), "conv/bias", new float[] {0, -1000, 1000}));
            double[] values = outputs(session, "conv");
            double flat = DoubleStream.of(values).filter(y -> Math.abs(y - 0.5) > 0.4873).count();
            assertThat(activity(session, "conv").saturatedShare())
                    .isCloseTo(flat / values.length, within(1e-3))
                    .isGreaterThan(0.66);
        }
    }

    private static Activity activity(NetworkSession session, String layer) {
        return statistics(session, PICTURES).of(new LayerId(layer)).orElseThrow().activity();
    }

    private static Learning learning(NetworkStatistics statistics, String layer) {
        return statistics.of(new LayerId(layer)).flatMap(LayerStatistics::learning).orElseThrow();
    }

    @Test
    void gradientNormsAreThoseOfCentralDifferences() {
        try (NetworkSession session = open(small(ActivationFunction.TANH), Precision.DOUBLE)) {
            NetworkStatistics found = statistics(session, PICTURES);
            for (String layer : List.of("conv", "dense")) {
                double expected = Math.sqrt(squaredSlopes(session, layer));
                assertThat(learning(found, layer).gradientNorm())
                        .isCloseTo(expected, within(1e-4 * expected));
            }
            assertThat(found.of(new LayerId("flat")).orElseThrow().learning()).isEmpty();
        }
    }

    private static double squaredSlopes(NetworkSession session, String layer) {
        Parameters before = session.parameters();
        double sum = 0;
        for (String name : session.parameters(new LayerId(layer)).byName().keySet()) {
            float[] values = Objects.requireNonNull(before.byName().get(name)).values();
            for (int i = 0; i < values.length; i++) {
                float above = values[i] + 1e-3f;
                float below = values[i] - 1e-3f;
                double rise =
                        loss(session, before, name, i, above)
                                - loss(session, before, name, i, below);
                double slope = rise / ((double) above - below);
                sum += slope * slope;
            }
        }
        session.restore(before);
        return sum;
    }

    private static double loss(
            NetworkSession session, Parameters before, String name, int index, float value) {
        float[] values = Objects.requireNonNull(before.byName().get(name)).values().clone();
        values[index] = value;
        session.restore(with(before, name, values));
        return session.score(Batches.inOrder(NOISE, PICTURES).batch(0)).loss();
    }

    private static Parameters with(Parameters parameters, String name, float[] values) {
        SortedMap<String, Tensor> changed = new TreeMap<>(parameters.byName());
        Shape shape = Objects.requireNonNull(changed.get(name)).shape();
        changed.put(name, new Tensor(shape, values));
        return new Parameters(changed);
    }

    @Test
    void updateRatiosAreThoseOfTheStepThatFollows() {
        try (NetworkSession session = open(small(ActivationFunction.RELU), Precision.FLOAT)) {
            session.fit(Batches.inOrder(NOISE, 5).batch(2));
            NetworkStatistics found = statistics(session, PICTURES);
            Parameters before = session.parameters();
            session.fit(Batches.inOrder(NOISE, PICTURES).batch(0));
            for (String layer : List.of("conv", "dense")) {
                double[] old = values(before, layer + "/weights");
                double[] now = values(session.parameters(), layer + "/weights");
                double moved = 0;
                double length = 0;
                for (int i = 0; i < old.length; i++) {
                    moved += (now[i] - old[i]) * (now[i] - old[i]);
                    length += old[i] * old[i];
                }
                assertThat(learning(found, layer).updateRatio())
                        .isCloseTo(Math.sqrt(moved / length), within(1e-6));
            }
        }
    }

    private static double[] values(Parameters parameters, String name) {
        float[] floats = Objects.requireNonNull(parameters.byName().get(name)).values();
        double[] values = new double[floats.length];
        for (int i = 0; i < floats.length; i++) {
            values[i] = floats[i];
        }
        return values;
    }

    @Test
    void theFiguresOfSeveralBatchesAreTheMeansOverThem() {
        try (NetworkSession session = open(small(ActivationFunction.RELU), Precision.FLOAT)) {
            double mean = 0;
            for (int number = 0; number < 3; number++) {
                int[] part = IntStream.range(8 * number, 8 * number + 8).toArray();
                mean +=
                        learning(
                                                new StatisticsPass(
                                                                new Batches(NOISE, part, 8),
                                                                PassProgress.UNWATCHED)
                                                        .of(session),
                                                "conv")
                                        .gradientNorm()
                                / 3;
            }
            assertThat(learning(statistics(session, 8), "conv").gradientNorm())
                    .isCloseTo(mean, within(1e-9));
        }
    }

    @Test
    void takingThemChangesNothing() {
        try (NetworkSession session = open(small(ActivationFunction.RELU), Precision.FLOAT)) {
            Parameters before = session.parameters();
            statistics(session, 7);
            assertThat(session.parameters()).isEqualTo(before);
            assertThat(session.optimizerState().iteration()).isZero();
        }
    }

    @Test
    void aPassCanBeCancelled() {
        try (NetworkSession session = open(small(ActivationFunction.RELU), Precision.FLOAT)) {
            StatisticsPass pass =
                    new StatisticsPass(Batches.inOrder(NOISE, 8), (done, _) -> done < 8);
            assertThatThrownBy(() -> pass.of(session)).isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void gradientsVanishTowardsThePictureWithSigmoidNotWithRelu() {
        double sigmoid = shareLeft(stack(ActivationFunction.SIGMOID, false, false));
        assertThat(sigmoid).isLessThan(1e-4);
        assertThat(shareLeft(stack(ActivationFunction.RELU, false, false)))
                .isGreaterThan(100 * sigmoid);
    }

    @Test
    void waysAroundAndBatchNormalisationKeepGradientsAlive() {
        double plain = shareLeft(stack(ActivationFunction.SIGMOID, false, false));
        assertThat(shareLeft(stack(ActivationFunction.SIGMOID, true, false)))
                .isGreaterThan(1000 * plain);
        assertThat(shareLeft(stack(ActivationFunction.SIGMOID, false, true)))
                .isGreaterThan(10 * plain);
    }

    /// Ten layers of maps, plain or each with a way around, with or without batch normalisation.
    private static NetworkPlan stack(
            ActivationFunction function, boolean residual, boolean normalised) {
        LayerSpec same = Convolution.of(4, Window.of(3, 1).with(new Padding.Same()));
        NetworkBuilder builder = begin().then("reduce", Convolution.of(4, Window.of(4, 4)));
        for (int depth = 1; depth <= 10; depth++) {
            String before = builder.last();
            builder.then("conv" + depth, same);
            if (normalised) {
                builder.then("norm" + depth, new BatchNormalisation(1e-5, 0.9));
            }
            builder.then("function" + depth, new Activation(function));
            if (residual) {
                builder.layer("sum" + depth, new Add(), before, builder.last());
            }
        }
        return NetworkPlanner.plan(
                builder.then("flat", new Flatten()).then("dense", LOGITS).build());
    }

    /// {@return the gradient norm of the first of the ten layers over that of the last}
    private static double shareLeft(NetworkPlan plan) {
        try (NetworkSession session = open(plan, Precision.FLOAT)) {
            NetworkStatistics found = statistics(session, PICTURES);
            return learning(found, "conv1").gradientNorm()
                    / learning(found, "conv10").gradientNorm();
        }
    }
}
