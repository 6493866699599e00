package org.convlens.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.convlens.engine.NetworkSession;
import org.convlens.network.Activation;
import org.convlens.network.ActivationFunction;
import org.convlens.network.Add;
import org.convlens.network.BatchNormalisation;
import org.convlens.network.Concatenate;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.Flatten;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.MaxPooling;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Padding;
import org.convlens.network.Window;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Maps that must add up to something known: what a method promises, a total drop, nothing at all.
class PromisedSumsTest {

    private static final String TABLE = "org.convlens.attribution.TestTable#";

    private static final Shape RGB = Shape.of(3, 8, 8);

    @ParameterizedTest
    @ValueSource(strings = {"black", "mean", "blur", "noise"})
    void integratedGradientsAddUpToTheDifferenceFromTheBaseline(String baseline) {
        try (NetworkSession session = TrainedBlobs.open()) {
            Tensor picture = TrainedBlobs.picture(3);
            Attribution coarse = integrated(session, picture, baseline, 50);
            Attribution fine = integrated(session, picture, baseline, 500);
            double difference = coarse.promised().orElseThrow();
            assertThat(coarse.completenessResidual().orElseThrow())
                    .isCloseTo(0, within(0.01 * Math.abs(difference)));
            assertThat(fine.completenessResidual().orElseThrow())
                    .isCloseTo(0, within(0.002 * Math.abs(difference)));
        }
    }

    private static Attribution integrated(
            NetworkSession session, Tensor picture, String baseline, int steps) {
        return Ask.of(
                "integrated-gradients",
                session,
                picture,
                Map.of("baseline", baseline, "steps", "" + steps));
    }

    @ParameterizedTest
    @ValueSource(strings = {"black", "mean", "blur", "noise"})
    void deepLiftAddsUpExactly(String baseline) {
        for (NetworkBuilder network : new NetworkBuilder[] {branching(), hollow()}) {
            try (NetworkSession session = Ask.open(network)) {
                Attribution found =
                        Ask.of(
                                "deep-lift",
                                session,
                                Ask.random(1, 3, 8, 8),
                                Map.of("baseline", baseline));
                assertThat(found.completenessResidual().orElseThrow()).isCloseTo(0, within(1e-4));
            }
        }
    }

    /// Fresh biases are 0, so that nothing is kept back.
    @ParameterizedTest
    @ValueSource(strings = {"lrp-epsilon", "lrp-alpha-beta", "lrp-composite"})
    void relevanceAddsUpToTheTarget(String method) {
        for (NetworkBuilder network : new NetworkBuilder[] {branching(), hollow()}) {
            try (NetworkSession session = Ask.open(network)) {
                Attribution found = Ask.of(method, session, Ask.random(1, 3, 8, 8), Map.of());
                assertThat(found.promised().orElseThrow()).isEqualTo(found.value());
                assertThat(found.completenessResidual().orElseThrow())
                        .isCloseTo(0, within(2e-3 * Math.abs(found.value())));
            }
        }
    }

    @Test
    void expectedGradientsAddUpToTheDifferenceFromTheMeanReference() {
        try (NetworkSession session = TrainedBlobs.open()) {
            Attribution found =
                    Ask.of(
                            "expected-gradients",
                            session,
                            TrainedBlobs.picture(3),
                            Map.of("samples", "1600"));
            assertThat(found.completenessResidual().orElseThrow())
                    .isCloseTo(0, within(0.02 * Math.abs(found.promised().orElseThrow())));
        }
    }

    /// Without biases nothing is kept back, and a trained network is no exception.
    @ParameterizedTest
    @MethodSource(TABLE + "sum")
    void aTrainedNetworksMapsAddUp(String method) {
        try (NetworkSession session = TrainedBars.open()) {
            for (int index = 0; index < 5; index++) {
                Attribution found =
                        Ask.of(
                                method,
                                session,
                                TrainedBars.picture(index),
                                Ask.rounds(method, 800));
                assertThat(found.completenessResidual().orElseThrow())
                        .isCloseTo(0, within(0.02 * Math.abs(found.promised().orElseThrow())));
            }
        }
    }

    @ParameterizedTest
    @MethodSource(TABLE + "all")
    void theTableSaysWhichMethodsPromiseASum(String method) {
        try (NetworkSession session = TrainedBars.open()) {
            Attribution found =
                    Ask.of(method, session, TrainedBars.picture(1), Ask.rounds(method, 3));
            assertThat(found.promised().isPresent()).isEqualTo(TestTable.holds("sum", method));
        }
    }

    /// A picture of one colour that is what black is, too, in a linear network.
    @ParameterizedTest
    @MethodSource(TABLE + "itself")
    void comparedWithItselfAPictureOfAHandMadeNetworkGetsNothing(String method) {
        NetworkBuilder linear =
                new NetworkBuilder("linear", Shape.of(1, 2, 2))
                        .then("flat", new Flatten())
                        .then("scores", new Dense(2, false, ActivationFunction.IDENTITY));
        try (NetworkSession session = Ask.open(linear)) {
            assertNothing(method, session, Ask.tensor(Shape.of(1, 2, 2), 2, 2, 2, 2));
        }
    }

    @ParameterizedTest
    @MethodSource(TABLE + "itself")
    void comparedWithItselfAPictureOfATrainedNetworkGetsNothing(String method) {
        try (NetworkSession session = TrainedBars.open()) {
            assertNothing(method, session, Tensors.constant(Shape.of(1, 8, 8), 0.5f));
        }
    }

    private static void assertNothing(String method, NetworkSession session, Tensor flat) {
        Setting itself =
                new Setting(
                        Optional.empty(),
                        List.of(flat.values()[0]),
                        List.of(flat),
                        1,
                        Progress.NONE);
        Tensor map = Ask.few(method, session, new Ask.About(flat, 0), itself);
        assertThat(Ask.largest(map)).isLessThan(1e-4);
    }

    @Test
    void occlusionOfATrainedNetworkByOneWindowIsTheTotalDrop() {
        try (NetworkSession session = TrainedBlobs.open()) {
            Tensor picture = TrainedBlobs.picture(3);
            Target logit = Target.logit(session.plan(), 0);
            Question black =
                    new Question(
                            session,
                            Tensor.zeros(picture.shape()),
                            logit,
                            Options.of(Methods.named("occlusion").description(), Map.of()),
                            Setting.PLAIN);
            Attribution found = Ask.of("occlusion", session, picture, Map.of("window", "8"));
            float drop = (float) (found.value() - black.value());
            assertThat(found.map().values()).containsOnly(drop);
        }
    }

    @Test
    void smoothGradWithoutNoiseIsTheGradient() {
        try (NetworkSession session = TrainedBlobs.open()) {
            Tensor picture = TrainedBlobs.picture(2);
            assertThat(Ask.of("smooth-grad", session, picture, Map.of("noise", "0")).map().values())
                    .containsExactly(
                            Ask.of("gradient", session, picture, Map.of()).map().values(),
                            within(1e-6f));
        }
    }

    @Test
    void varGradWithoutNoiseIsNothing() {
        try (NetworkSession session = TrainedBlobs.open()) {
            Tensor picture = TrainedBlobs.picture(2);
            assertThat(Ask.of("var-grad", session, picture, Map.of("noise", "0")).map().values())
                    .containsExactly(new float[64], within(1e-6f));
        }
    }

    /// Convolutions in branches, added and joined.
    private static NetworkBuilder branching() {
        Convolution conv =
                Convolution.of(4, Window.of(3, 1).with(new Padding.Same()))
                        .with(ActivationFunction.RELU);
        return new NetworkBuilder("branching", RGB)
                .then("a", conv)
                .then("b", conv)
                .layer("sum", new Add(), "a", "b")
                .layer("all", new Concatenate(), "sum", "a")
                .then("pool", new MaxPooling(Window.of(2, 2)))
                .then("flat", new Flatten())
                .then("scores", new Dense(3, true, ActivationFunction.IDENTITY));
    }

    /// Batch normalisation, and a mean over everything.
    private static NetworkBuilder hollow() {
        return new NetworkBuilder("hollow", RGB)
                .then("conv", Convolution.of(4, Window.of(3, 1)))
                .then("norm", new BatchNormalisation(1e-5, 0.9))
                .then("relu", new Activation(ActivationFunction.RELU))
                .then("mean", new GlobalAveragePooling())
                .then("scores", new Dense(3, true, ActivationFunction.IDENTITY));
    }
}
