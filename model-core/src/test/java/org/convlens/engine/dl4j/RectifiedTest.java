package org.convlens.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.convlens.engine.NetworkSession;
import org.convlens.engine.Optimizer;
import org.convlens.engine.SessionSettings;
import org.convlens.engine.SessionSettings.Precision;
import org.convlens.network.Activation;
import org.convlens.network.ActivationFunction;
import org.convlens.network.Add;
import org.convlens.network.BatchNormalisation;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.Flatten;
import org.convlens.network.LayerId;
import org.convlens.network.LayerSpec;
import org.convlens.network.LeakyRelu;
import org.convlens.network.Window;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/// Normalisations and sums that do the work of their ReLU while the network trains.
class RectifiedTest {

    private static final Shape PICTURE = Shape.of(2, 8, 8);
    private static final LayerSpec RELU = new Activation(ActivationFunction.RELU);
    private static final LayerId NORM = new LayerId("norm");
    private static final LayerId SUM = new LayerId("sum");
    private static final LayerId BEND = new LayerId("bend");

    private static Networks normalised() {
        return Networks.over(PICTURE.sizes())
                .then("conv", Convolution.of(6, Window.of(3, 1)))
                .then("norm", new BatchNormalisation(1e-5, 0.9));
    }

    private static NetworkPlan headed(Networks networks) {
        return networks.then("flatten", new Flatten())
                .then("dense", new Dense(5, true, ActivationFunction.IDENTITY))
                .plan();
    }

    private static NetworkSession trained(NetworkPlan plan, Precision precision) {
        NetworkSession session =
                new Dl4jEngine()
                        .open(plan, new SessionSettings(1, precision, Optimizer.NESTEROV, 0.05));
        for (int step = 0; step < 5; step++) {
            session.fit(Batches.of(6, 5, step, PICTURE));
        }
        return session;
    }

    /// Two branches, of one of which the others are inputs too.
    private static Networks summed(String... branches) {
        return normalised()
                .then("second", Convolution.of(6, Window.of(1, 1)))
                .then("third", new BatchNormalisation(1e-5, 0.9))
                .add("sum", new Add(), branches);
    }

    @ParameterizedTest
    @EnumSource
    void normalisationsLearnAsTheyDoApart(Precision precision) {
        theyLearnAsTheyDoApart(RectifiedTest::normalised, precision);
    }

    @ParameterizedTest
    @EnumSource
    void sumsOfTwoLearnAsTheyDoApart(Precision precision) {
        theyLearnAsTheyDoApart(() -> summed("third", "norm"), precision);
    }

    @ParameterizedTest
    @EnumSource
    void sumsOfThreeLearnAsTheyDoApart(Precision precision) {
        theyLearnAsTheyDoApart(() -> summed("third", "norm", "second"), precision);
    }

    /// A leaky ReLU that leaks nothing is the same function, but does its own work.
    private static void theyLearnAsTheyDoApart(Supplier<Networks> below, Precision precision) {
        try (NetworkSession together = trained(headed(below.get().then("bend", RELU)), precision);
                NetworkSession apart =
                        trained(headed(below.get().then("bend", new LeakyRelu(0))), precision)) {
            Map<String, Tensor> wanted = apart.parameters().byName();
            together.parameters()
                    .byName()
                    .forEach((name, found) ->
                            assertThat(found.values())
                                    .as(name)
                                    .containsExactly(
                                            Objects.requireNonNull(wanted.get(name)).values(),
                                            within(1e-5f)));
        }
    }

    @Test
    void askedBetweenBatchesEachOfTheTwoGivesItsOwnMaps() {
        eachGivesItsOwnMaps(normalised(), NORM);
        eachGivesItsOwnMaps(summed("third", "norm"), SUM);
    }

    private static void eachGivesItsOwnMaps(Networks networks, LayerId last) {
        try (NetworkSession session =
                trained(headed(networks.then("bend", RELU)), Precision.FLOAT)) {
            Map<LayerId, Tensor> maps =
                    session.activations(Batches.pictures(3, 9, PICTURE), Set.of(last, BEND));
            float[] straight = Objects.requireNonNull(maps.get(last)).values();
            float[] bent = straight.clone();
            for (int i = 0; i < bent.length; i++) {
                bent[i] = Math.max(0, bent[i]);
            }
            assertThat(bent).isNotEqualTo(straight);
            assertThat(Objects.requireNonNull(maps.get(BEND)).values()).isEqualTo(bent);
        }
    }

    @Test
    void onlyWhatNobodyElseReadsDoesAReluSWork() {
        assertThat(rectified(normalised().then("bend", RELU))).containsExactly(NORM);
        assertThat(rectified(summed("third", "norm").then("bend", RELU))).containsExactly(SUM);
        assertThat(rectified(normalised().then("bend", new LeakyRelu(0)))).isEmpty();
        assertThat(rectified(normalised().then("bend", RELU).add("sum", new Add(), "bend", "norm")))
                .isEmpty();
    }

    private static Set<LayerId> rectified(Networks networks) {
        NetworkPlan plan = headed(networks);
        return Rectified.of(plan, Spoils.of(plan)).layers();
    }
}
