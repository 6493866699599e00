package org.convlens.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.convlens.dataset.Batch;
import org.convlens.engine.BackwardQuestion;
import org.convlens.engine.BackwardRule;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.SessionSettings;
import org.convlens.engine.SessionSettings.Precision;
import org.convlens.network.LayerId;
import org.convlens.network.Loss;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What flows back, for every kind of layer, against differences of outputs.
class BackwardTest {

    private static final float STEP = 1f / 8192;
    private static final int ENTRIES = 5;

    /// The losses of two classes differ by the difference of their logits, in double precision.
    @ParameterizedTest
    @MethodSource("org.convlens.engine.dl4j.Cases#contrasting")
    void theGradientOfAContrastIsItsCentralDifference(Cases.Case given) {
        try (NetworkSession session = trained(given.plan(), Precision.DOUBLE)) {
            Tensor picture = picture(given.plan(), 6);
            Tensor gradient =
                    at(
                            LayerId.INPUT,
                            session,
                            picture,
                            contrast(given.plan()),
                            new BackwardRule.Gradient());
            int apart = Math.max(1, picture.values().length / ENTRIES);
            for (int cell = 0; cell < picture.values().length; cell += apart) {
                double rise =
                        contrast(session, moved(picture, cell, STEP))
                                - contrast(session, moved(picture, cell, -STEP));
                double expected = rise / (2 * STEP);
                assertThat((double) gradient.values()[cell])
                        .as("cell %d", cell)
                        .isCloseTo(expected, within(Math.max(1e-6, 1e-4 * Math.abs(expected))));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.convlens.engine.dl4j.Cases#contrasting")
    void rescaledMultipliersAddUpToTheDifferenceFromTheBaseline(Cases.Case given) {
        try (NetworkSession session = trained(given.plan(), Precision.DOUBLE)) {
            Tensor picture = picture(given.plan(), 6);
            Tensor baseline = picture(given.plan(), 7);
            Tensor multipliers =
                    at(
                            LayerId.INPUT,
                            session,
                            picture,
                            contrast(given.plan()),
                            new BackwardRule.Rescale(baseline));
            double sum = 0;
            for (int cell = 0; cell < picture.values().length; cell++) {
                sum +=
                        multipliers.values()[cell]
                                * ((double) picture.values()[cell] - baseline.values()[cell]);
            }
            double expected = contrast(session, picture) - contrast(session, baseline);
            assertThat(sum).isCloseTo(expected, within(1e-4 * Math.max(1, Math.abs(expected))));
        }
    }

    @ParameterizedTest
    @MethodSource("org.convlens.engine.dl4j.Cases#contrasting")
    void theGradientAtALayerTellsWhatHappensWhenItsOutputChanges(Cases.Case given) {
        LayerId layer = given.plan().layers().getFirst().id();
        try (NetworkSession session = trained(given.plan(), Precision.DOUBLE)) {
            Tensor picture = picture(given.plan(), 6);
            Tensor gradient =
                    at(
                            layer,
                            session,
                            picture,
                            contrast(given.plan()),
                            new BackwardRule.Gradient());
            Tensor output =
                    Objects.requireNonNull(session.activations(picture, Set.of(layer)).get(layer));
            int cell = output.values().length / 2;
            float step = 1f / 256;
            double rise =
                    contrast(session, picture, Map.of(layer, moved(output, cell, step)))
                            - contrast(session, picture, Map.of(layer, moved(output, cell, -step)));
            assertThat((double) gradient.values()[cell]).isCloseTo(rise / (2 * step), within(2e-4));
        }
    }

    private static NetworkSession trained(NetworkPlan plan, Precision precision) {
        NetworkSession session =
                new Dl4jEngine().open(plan, new SessionSettings(11, precision, Optimizer.SGD, 0.1));
        session.fit(Batches.of(4, 4, 3, plan.network().input()));
        return session;
    }

    private static Tensor at(
            LayerId layer,
            NetworkSession session,
            Tensor picture,
            Tensor weights,
            BackwardRule rule) {
        LayerId output = session.plan().network().output();
        return Objects.requireNonNull(
                session.backward(
                                new BackwardQuestion(picture, output, weights, Set.of(layer), rule))
                        .get(layer));
    }

    /// A picture whose numbers take a step without rounding.
    private static Tensor picture(NetworkPlan plan, long seed) {
        Tensor picture = Batches.pictures(1, seed, plan.network().input());
        float[] values = picture.values().clone();
        for (int cell = 0; cell < values.length; cell++) {
            values[cell] = Math.round(values[cell] * 1024) / 1024f;
        }
        return new Tensor(picture.shape(), values);
    }

    /// The first unit minus the second.
    private static Tensor contrast(NetworkPlan plan) {
        Shape shape = plan.output().orElseThrow().output().orElseThrow().batchOf(1);
        float[] weights = new float[(int) shape.volume()];
        weights[0] = 1;
        weights[1] = -1;
        return new Tensor(shape, weights);
    }

    private static double contrast(NetworkSession session, Tensor picture) {
        double difference =
                session.score(new Batch(picture, List.of(1))).loss()
                        - session.score(new Batch(picture, List.of(0))).loss();
        long units = session.plan().output().orElseThrow().output().orElseThrow().volume();
        return session.plan().network().loss() == Loss.EUCLIDEAN
                ? difference * units / 2
                : difference;
    }

    private static double contrast(
            NetworkSession session, Tensor picture, Map<LayerId, Tensor> replaced) {
        LayerId output = session.plan().network().output();
        float[] values =
                Objects.requireNonNull(
                                session.activations(picture, replaced, Set.of(output)).get(output))
                        .values();
        return (double) values[0] - values[1];
    }

    private static Tensor moved(Tensor tensor, int cell, float step) {
        float[] values = tensor.values().clone();
        values[cell] += step;
        return new Tensor(tensor.shape(), values);
    }
}
