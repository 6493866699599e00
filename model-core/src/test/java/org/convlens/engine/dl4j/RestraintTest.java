package org.convlens.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.convlens.dataset.Batch;
import org.convlens.engine.Frozen;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.Parameters;
import org.convlens.engine.SessionSettings;
import org.convlens.engine.SessionSettings.Precision;
import org.convlens.network.ActivationFunction;
import org.convlens.network.CapsuleLength;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.DepthwiseConvolution;
import org.convlens.network.DigitCapsules;
import org.convlens.network.Flatten;
import org.convlens.network.LayerId;
import org.convlens.network.LayerSpec;
import org.convlens.network.LocallyConnected;
import org.convlens.network.Loss;
import org.convlens.network.PrimaryCapsules;
import org.convlens.network.Restraint;
import org.convlens.network.SeparableConvolution;
import org.convlens.network.TransposedConvolution;
import org.convlens.network.Window;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;

/// What keeps weights small; the slopes of penalties are checked with all others in {@link
/// GradientTest}.
class RestraintTest {

    private static final Batch BATCH =
            new Batch(new Tensor(Shape.of(1, 2, 1, 1), new float[] {1, -1}), List.of(1));

    private static NetworkPlan two(Restraint restraint) {
        return Networks.over(Loss.EUCLIDEAN, 2, 1, 1)
                .then("flat", new Flatten())
                .then("dense", new Dense(2, true, ActivationFunction.IDENTITY))
                .restrained(restraint)
                .plan();
    }

    private static Parameters start() {
        return new Parameters(
                new TreeMap<>(
                        Map.of(
                                "dense/weights",
                                new Tensor(Shape.of(2, 2), new float[] {1, -2, 3, 4}),
                                "dense/bias",
                                new Tensor(Shape.of(2), new float[] {-4, 0}))));
    }

    /// Without a penalty the answers are −1 and −1, so the loss is (1 + 4)/2 and its slopes −1 and
    /// −2 times the picture.
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    0,   0,   2.5,  1.5, -2.5, 4.0,  3.0
                    0.1, 0,   3.5,  1.45, -2.45, 3.95, 2.95
                    0,   0.2, 5.5,  1.4, -2.3, 3.7,  2.6
                    0.1, 0.2, 6.5,  1.35, -2.25, 3.65, 2.55
                    """)
    void penaltiesAreInTheLossAndInTheStep(
            double l1, double l2, double loss, float a, float b, float c, float d) {
        try (NetworkSession session = open(two(new Restraint(l1, l2, 0)), Optimizer.SGD, 0.5)) {
            session.restore(start());
            assertThat(session.score(BATCH).loss()).isCloseTo(loss, within(1e-6));
            assertThat(session.fit(BATCH).loss()).isCloseTo(loss, within(1e-6));
            assertThat(weights(session, "dense/weights").values())
                    .containsExactly(new float[] {a, b, c, d}, within(1e-6f));
            assertThat(weights(session, "dense/bias").values())
                    .containsExactly(new float[] {-3.5f, 1}, within(1e-6f));
        }
    }

    @Test
    void maxNormShortensWhatIsTooLongAfterTheUpdateAndLeavesTheRest() {
        try (NetworkSession session = open(two(new Restraint(0, 0, 4)), Optimizer.SGD, 0.5)) {
            session.restore(start());
            assertThat(session.fit(BATCH).loss()).isCloseTo(2.5, within(1e-6));
            assertThat(weights(session, "dense/weights").values())
                    .containsExactly(new float[] {1.5f, -2.5f, 3.2f, 2.4f}, within(1e-6f));
        }
    }

    /// Each kind, and how many of its numbers in a row, or so far apart, lead to one unit.
    static Stream<Limited> limited() {
        return Stream.of(
                new Limited(Convolution.of(3, Window.of(3, 1)), "weights", i -> i / (4 * 9)),
                new Limited(DepthwiseConvolution.of(2, Window.of(3, 1)), "weights", i -> i / 9),
                new Limited(SeparableConvolution.of(3, Window.of(3, 1)), "depthwise", i -> i / 9),
                new Limited(SeparableConvolution.of(3, Window.of(3, 1)), "pointwise", i -> i / 4),
                new Limited(
                        TransposedConvolution.of(3, Window.of(2, 2)), "weights", i -> i / 4 % 3),
                new Limited(LocallyConnected.of(2, Window.of(3, 2)), "weights", i -> i / (4 * 9)));
    }

    /// @param filter which filter a number of the weights belongs to
    record Limited(LayerSpec spec, String weights, IntUnaryOperator filter) {}

    @ParameterizedTest
    @MethodSource
    void limited(Limited given) {
        Restraint restraint = new Restraint(0, 0, 0.5);
        NetworkPlan plan =
                Cases.head(Cases.below().then("layer", given.spec()).restrained(restraint));
        assertWithin(plan, "layer/" + given.weights(), given.filter());
    }

    @Test
    void theWeightsOfOneNumberOfACapsuleAreLimitedTogether() {
        NetworkPlan plan =
                Networks.over(2, 7, 6)
                        .then("primary", new PrimaryCapsules(2, 4, Window.of(3, 2)))
                        .then("digits", new DigitCapsules(4, 5, 1))
                        .restrained(new Restraint(0, 0, 0.5))
                        .then("length", new CapsuleLength())
                        .plan();
        assertWithin(plan, "digits/weights", i -> i / 4 % (4 * 5));
    }

    private static void assertWithin(NetworkPlan plan, String name, IntUnaryOperator filter) {
        try (NetworkSession session = open(plan, Optimizer.ADAM, 0.01)) {
            session.fit(Batches.of(3, 4, 5, plan.network().input()));
            Map<Integer, Double> squares = new TreeMap<>();
            float[] weights = weights(session, name).values();
            for (int i = 0; i < weights.length; i++) {
                squares.merge(filter.applyAsInt(i), (double) weights[i] * weights[i], Double::sum);
            }
            assertThat(squares).hasSizeGreaterThan(2);
            assertThat(squares.values())
                    .allSatisfy(square -> assertThat(Math.sqrt(square)).isLessThan(0.50001));
            assertThat(squares.values())
                    .anySatisfy(square -> assertThat(Math.sqrt(square)).isGreaterThan(0.49999));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theUpdatesToldEndWithinTheLimit(Optimizer optimizer) {
        try (NetworkSession session = open(two(new Restraint(0.1, 0.1, 1)), optimizer, 0.01)) {
            session.restore(start());
            Tensor told = Probe.tensor(session.gradients(BATCH).updates(), "dense/weights");
            session.fit(BATCH);
            float[] expected = Probe.tensor(start(), "dense/weights").values().clone();
            for (int i = 0; i < expected.length; i++) {
                expected[i] -= told.values()[i];
            }
            assertThat(weights(session, "dense/weights").values()).isEqualTo(expected);
        }
    }

    @Test
    void frozenWeightsAreNotRestrained() {
        try (NetworkSession session = open(two(new Restraint(0.1, 0.1, 1)), Optimizer.ADAM, 0.1)) {
            session.restore(start());
            session.freeze(new Frozen(Set.of(new LayerId("dense")), Map.of()));
            session.fit(BATCH);
            assertThat(session.parameters()).isEqualTo(start());
        }
    }

    private static Tensor weights(NetworkSession session, String name) {
        return Probe.tensor(session.parameters(), name);
    }

    private static NetworkSession open(NetworkPlan plan, Optimizer optimizer, double rate) {
        return new Dl4jEngine()
                .open(plan, new SessionSettings(1, Precision.FLOAT, optimizer, rate));
    }
}
