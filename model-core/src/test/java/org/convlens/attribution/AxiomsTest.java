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
import org.convlens.network.LayerId;
import org.convlens.network.MaxPooling;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Padding;
import org.convlens.network.Window;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

/// What every method must pass that it applies to.
class AxiomsTest {

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

    /// The same function, once with one unit and once with the unit split in two halves.
    @ParameterizedTest
    @ValueSource(strings = {"gradient", "integrated-gradients"})
    void equalFunctionsGetEqualMaps(String method) {
        try (NetworkSession one = Ask.open(hidden(1));
                NetworkSession two = Ask.open(hidden(2))) {
            Ask.set(
                    one,
                    Map.of(
                            "hidden/weights", new float[] {1, -2, 3, 1},
                            "hidden/bias", new float[] {0.25f},
                            "scores/weights", new float[] {2, -1}));
            Ask.set(
                    two,
                    Map.of(
                            "hidden/weights", new float[] {2, -4, 6, 2, 0.5f, -1, 1.5f, 0.5f},
                            "hidden/bias", new float[] {0.5f, 0.125f},
                            "scores/weights", new float[] {0.5f, 2, -0.25f, -1}));
            Tensor picture = Ask.tensor(Shape.of(1, 2, 2), 0.3f, 0.9f, 0.6f, 0.2f);
            assertThat(Ask.of(method, one, picture, Map.of()).map().values())
                    .containsExactly(
                            Ask.of(method, two, picture, Map.of()).map().values(), within(1e-6f));
        }
    }

    private static NetworkBuilder hidden(int units) {
        return new NetworkBuilder("hidden", Shape.of(1, 2, 2))
                .then("flat", new Flatten())
                .then("hidden", new Dense(units, true, ActivationFunction.RELU))
                .then("scores", new Dense(2, true, ActivationFunction.IDENTITY));
    }

    /// The cell at row 1, column 2 after two valid 3×3 convolutions sees rows 1 to 5, columns 2 to
    /// 6.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "gradient",
                "input-x-gradient",
                "guided-backprop",
                "deconvnet",
                "smooth-grad",
                "var-grad",
                "integrated-gradients",
                "expected-gradients",
                "deep-lift",
                "lrp-epsilon",
                "lrp-alpha-beta",
                "lrp-composite",
                "excitation-backprop"
            })
    void whatATargetCannotSeeGetsExactlyNothing(String method) {
        Convolution conv = Convolution.of(4, Window.of(3, 1)).with(ActivationFunction.RELU);
        NetworkBuilder network =
                new NetworkBuilder("two", RGB)
                        .then("conv1", conv)
                        .then("conv2", conv.with(ActivationFunction.TANH))
                        .then("mean", new GlobalAveragePooling())
                        .then("scores", new Dense(2, true, ActivationFunction.IDENTITY));
        try (NetworkSession session = Ask.open(network)) {
            Target cell = new Target.Cell(new LayerId("conv2"), 3, 1, 2);
            Tensor map =
                    Ask.of(
                                    method,
                                    session,
                                    new Ask.About(Ask.random(4, 3, 8, 8), cell),
                                    Map.of(),
                                    Setting.PLAIN)
                            .map();
            boolean anything = false;
            for (int place = 0; place < map.values().length; place++) {
                int row = place / 8 % 8;
                int column = place % 8;
                if (row < 1 || row > 5 || column < 2 || column > 6) {
                    assertThat(map.values()[place]).as("%d, %d", row, column).isZero();
                }
                anything |= map.values()[place] != 0;
            }
            assertThat(anything).isTrue();
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

    @ParameterizedTest
    @ValueSource(strings = {"smooth-grad", "var-grad", "expected-gradients", "rise", "lime"})
    void aSeedRepeatsAndAnotherDiffers(String method) {
        try (NetworkSession session = TrainedBlobs.open()) {
            Ask.About about = new Ask.About(TrainedBlobs.picture(2), 1);
            Map<String, String> few = Map.of("samples", "40");
            Tensor once = Ask.of(method, session, about, few, Setting.PLAIN).map();
            assertThat(Ask.of(method, session, about, few, Setting.PLAIN).map()).isEqualTo(once);
            assertThat(Ask.of(method, session, about, few, Setting.PLAIN.seeded(9)).map())
                    .isNotEqualTo(once);
        }
    }

    /// `conv(x + c)` with the bias mended by `−c·Σ w` is `conv(x)`.
    @Test
    void theGradientDoesNotChangeWhenTheInputIsShiftedAndTheBiasMended() {
        NetworkBuilder network =
                new NetworkBuilder("shifted", RGB)
                        .then(
                                "conv",
                                Convolution.of(2, Window.of(3, 1)).with(ActivationFunction.RELU))
                        .then("mean", new GlobalAveragePooling())
                        .then("scores", new Dense(2, true, ActivationFunction.IDENTITY));
        try (NetworkSession plain = Ask.open(network);
                NetworkSession mended = Ask.open(network)) {
            Tensor picture = Ask.random(4, 3, 8, 8);
            float[] weights = Ask.weights(plain, "conv/weights");
            float[] bias = new float[2];
            for (int i = 0; i < weights.length; i++) {
                bias[i / 27] -= weights[i];
            }
            Ask.set(mended, Map.of("conv/bias", bias));
            Tensor shifted = Tensors.paired(picture, picture, (x, _) -> x + 1);
            assertThat(Ask.of("gradient", mended, shifted, Map.of()).map().values())
                    .containsExactly(
                            Ask.of("gradient", plain, picture, Map.of()).map().values(),
                            within(1e-6f));
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
