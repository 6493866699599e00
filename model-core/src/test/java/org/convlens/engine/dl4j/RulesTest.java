package org.convlens.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.convlens.engine.BackwardQuestion;
import org.convlens.engine.BackwardRule;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.Parameters;
import org.convlens.engine.SessionSettings;
import org.convlens.engine.SessionSettings.Precision;
import org.convlens.network.Activation;
import org.convlens.network.ActivationFunction;
import org.convlens.network.Add;
import org.convlens.network.AveragePooling;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.Flatten;
import org.convlens.network.LayerId;
import org.convlens.network.MaxPooling;
import org.convlens.network.Padding;
import org.convlens.network.PaddingContent;
import org.convlens.network.Window;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/// Rules of attribution on networks whose maps were worked out by hand, and where they must agree.
///
/// `h = ReLU(W·x)` with `W = [[1, −2], [1, 1], [−1, 0]]`, `y = [[2, −3, 4], 0]·h`. At `x = (3, 1)`:
/// `h = (1, 4, 0)`, `y₀ = 2 − 12 = −10`.
class RulesTest {

    private static final Tensor PICTURE = new Tensor(Shape.of(1, 2, 1, 1), new float[] {3, 1});

    @Test
    void theGradientPassesOpenUnitsOnly() {
        assertThat(map(new BackwardRule.Gradient())).containsExactly(2 - 3, -4 - 3);
    }

    @Test
    void guidedBackpropagationPassesOpenUnitsThatHelp() {
        assertThat(map(new BackwardRule.Guided())).containsExactly(2, -4);
    }

    @Test
    void theDeconvnetPassesAllUnitsThatHelp() {
        assertThat(map(new BackwardRule.Deconvnet())).containsExactly(2 - 4, -4);
    }

    @Test
    void epsilonRelevanceWithoutBiasesIsInputTimesGradient() {
        assertThat(map(new BackwardRule.Epsilon(0)))
                .containsExactly(new float[] {-3, -7}, Offset.offset(1e-5f));
    }

    /// With α = 1 all goes to what helps: the first unit, and there the first input. With α = 2 the
    /// units get −20 and 10; −20 is shared as −40 and 20, and 10 among helpers only, as 7.5 and
    /// 2.5.
    @Test
    void alphaBetaRelevanceSharesGainsAndLossesApart() {
        assertThat(map(new BackwardRule.AlphaBeta(1)))
                .containsExactly(new float[] {-10, 0}, Offset.offset(1e-5f));
        assertThat(map(new BackwardRule.AlphaBeta(2)))
                .containsExactly(new float[] {-32.5f, 22.5f}, Offset.offset(1e-5f));
    }

    /// Only units with a positive weight win: 2·1 against 4·0, so all goes to the first unit, and
    /// from there to the first input.
    @Test
    void excitationGoesAlongPositiveWeights() {
        assertThat(map(new BackwardRule.Excitation()))
                .containsExactly(new float[] {1, 0}, Offset.offset(1e-6f));
    }

    /// From (0, 0): `Δh = h`, so multipliers are those of the gradient at open units.
    @Test
    void rescaledMultipliersAreSlopesOfDifferences() {
        Tensor zero = Tensor.zeros(PICTURE.shape());
        assertThat(map(new BackwardRule.Rescale(zero)))
                .containsExactly(new float[] {-1, -7}, Offset.offset(1e-5f));
    }

    @Test
    void aFunctionInsideALayerAndOneOfItsOwnFlowAlike() {
        Convolution conv = Convolution.of(3, Window.of(3, 1).with(new Padding.Same()));
        NetworkPlan inside =
                end(Networks.over(2, 6, 6).then("conv", conv.with(ActivationFunction.RELU)));
        NetworkPlan apart =
                end(
                        Networks.over(2, 6, 6)
                                .then("conv", conv)
                                .then("relu", new Activation(ActivationFunction.RELU)));
        Tensor picture = Batches.pictures(1, 5, Shape.of(2, 6, 6));
        try (NetworkSession one = open(inside);
                NetworkSession other = open(apart)) {
            one.restore(one.parameters());
            other.restore(one.parameters());
            for (BackwardRule rule : rules(picture)) {
                assertThat(map(one, picture, 1, rule))
                        .as("%s", rule)
                        .isEqualTo(map(other, picture, 1, rule));
            }
        }
    }

    @Test
    void relevanceAndProbabilityAreKeptThroughBranchesAndPoolings() {
        Convolution conv =
                new Convolution(
                        3,
                        Window.of(3, 1).with(new Padding.Same()),
                        PaddingContent.ZERO,
                        1,
                        false,
                        ActivationFunction.RELU);
        NetworkPlan plan =
                Networks.over(1, 6, 6)
                        .then("a", conv)
                        .then("b", conv)
                        .add("sum", new Add(), "a", "b")
                        .then("max", new MaxPooling(Window.of(2, 2)))
                        .then("mean", new AveragePooling(Window.of(3, 1), true))
                        .then("flat", new Flatten())
                        .then("dense", new Dense(2, false, ActivationFunction.IDENTITY))
                        .plan();
        Tensor picture = positive(Batches.pictures(1, 5, Shape.of(1, 6, 6)));
        try (NetworkSession session = open(plan)) {
            float value = session.predict(picture).values()[1];
            assertThat(sum(map(session, picture, 1, new BackwardRule.Epsilon(0))))
                    .isCloseTo(value, Offset.offset(1e-4));
            assertThat(sum(map(session, picture, 1, new BackwardRule.AlphaBeta(2))))
                    .isCloseTo(value, Offset.offset(1e-4));
            assertThat(sum(map(session, picture, 1, new BackwardRule.Composite(0, 1))))
                    .isCloseTo(value, Offset.offset(1e-4));
            assertThat(sum(map(session, picture, 1, new BackwardRule.Excitation())))
                    .isCloseTo(1, Offset.offset(1e-5));
        }
    }

    private static List<BackwardRule> rules(Tensor picture) {
        return List.of(
                new BackwardRule.Gradient(),
                new BackwardRule.Guided(),
                new BackwardRule.Deconvnet(),
                new BackwardRule.Epsilon(1e-6),
                new BackwardRule.AlphaBeta(2),
                new BackwardRule.Composite(1e-6, 1),
                new BackwardRule.Excitation(),
                new BackwardRule.Rescale(Tensor.zeros(picture.shape())));
    }

    private static Tensor positive(Tensor tensor) {
        float[] values = tensor.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.abs(values[i]);
        }
        return new Tensor(tensor.shape(), values);
    }

    private static double sum(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }

    private static NetworkPlan end(Networks networks) {
        return networks.then("max", new MaxPooling(Window.of(2, 2)))
                .then("flat", new Flatten())
                .then("dense", new Dense(2, true, ActivationFunction.IDENTITY))
                .plan();
    }

    private static float[] map(BackwardRule rule) {
        NetworkPlan plan =
                Networks.over(2, 1, 1)
                        .then("flat", new Flatten())
                        .then("h", new Dense(3, false, ActivationFunction.RELU))
                        .then("y", new Dense(2, false, ActivationFunction.IDENTITY))
                        .plan();
        try (NetworkSession session = open(plan)) {
            TreeMap<String, Tensor> weights =
                    new TreeMap<>(
                            Map.of(
                                    "h/weights",
                                    new Tensor(Shape.of(3, 2), new float[] {1, -2, 1, 1, -1, 0}),
                                    "y/weights",
                                    new Tensor(Shape.of(2, 3), new float[] {2, -3, 4, 0, 0, 0})));
            session.restore(new Parameters(weights));
            return map(session, PICTURE, 0, rule);
        }
    }

    private static float[] map(
            NetworkSession session, Tensor picture, int unit, BackwardRule rule) {
        LayerId output = session.plan().network().output();
        float[] weights = new float[session.predict(picture).values().length];
        weights[unit] = 1;
        Tensor target = new Tensor(Shape.of(1, weights.length), weights);
        return Objects.requireNonNull(
                        session.backward(
                                        new BackwardQuestion(
                                                picture,
                                                output,
                                                target,
                                                Set.of(LayerId.INPUT),
                                                rule))
                                .get(LayerId.INPUT))
                .values();
    }

    private static NetworkSession open(NetworkPlan plan) {
        return new Dl4jEngine()
                .open(plan, new SessionSettings(3, Precision.DOUBLE, Optimizer.SGD, 0.1));
    }
}
