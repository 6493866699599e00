package org.convlens.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.convlens.engine.NetworkSession;
import org.convlens.network.ActivationFunction;
import org.convlens.network.Dense;
import org.convlens.network.Flatten;
import org.convlens.network.NetworkBuilder;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Methods with maps of the picture's shape, on a network whose maps were worked out by hand.
///
/// `h = ReLU(W·x)` with `W = [[1, −2], [1, 1], [−1, 0]]`, `y₀ = [2, −3, 4]·h`. At `x = (3, 1)`:
/// `W·x = (1, 4, −3)`, `y₀ = 2 − 12 = −10`.
///
/// From the mean `b = (2, 2)`, where `W·b = (−2, 4, −2)` and `y₀ = −12`, the first unit opens after
/// two thirds of the way `(1, −1)`: before that the gradient is `(−3, −3)`, then `(−1, −7)`.
class HandComputedTest {

    private static final Tensor PICTURE = Ask.tensor(Shape.of(1, 1, 2), 3, 1);

    @ParameterizedTest
    @CsvSource({
        "gradient, '', -1, -7",
        "input-x-gradient, '', -3, -7",
        "guided-backprop, '', 2, -4",
        "deconvnet, '', -2, -4",
        "smooth-grad, noise=0.01, -1, -7",
        "var-grad, noise=0.01, 0, 0",
        "integrated-gradients, baseline=black, -3, -7",
        "integrated-gradients, baseline=mean steps=3, -2.333333, 4.333333",
        "deep-lift, baseline=black, -3, -7",
        "deep-lift, baseline=mean, -2.333333, 4.333333",
        "lrp-epsilon, epsilon=0, -3, -7",
        "lrp-alpha-beta, alpha=1, -10, 0",
        "lrp-alpha-beta, alpha=2, -32.5, 22.5",
        "lrp-composite, epsilon=0, -3, -7",
        "excitation-backprop, '', 1, 0",
        "occlusion, window=1 stride=1, -7, -7",
        "occlusion, window=1 stride=1 fill=mean, -1, 5"
    })
    void mapsAreThoseWorkedOutByHand(String method, String options, float first, float second) {
        try (NetworkSession session = session()) {
            assertThat(Ask.of(method, session, PICTURE, parsed(options)).map().values())
                    .containsExactly(new float[] {first, second}, within(2e-4f));
        }
    }

    /// One reference `(1, 3)`, where `W·x = (−5, 4, −1)`: the first unit opens in the last of six
    /// steps.
    @Test
    void expectedGradientsWeighTheWayFromAReference() {
        Setting from =
                new Setting(
                        Optional.empty(),
                        List.of(),
                        List.of(Ask.tensor(Shape.of(1, 1, 2), 1, 3)),
                        1,
                        Progress.NONE);
        try (NetworkSession session = session()) {
            Ask.About about = new Ask.About(PICTURE, 0);
            Attribution found =
                    Ask.of("expected-gradients", session, about, Map.of("samples", "6"), from);
            assertThat(found.map().values())
                    .containsExactly(new float[] {2 * -16 / 6f, -2 * -22 / 6f}, within(1e-5f));
            assertThat(found.completenessResidual()).hasValueCloseTo(0.0, within(1e-5));
        }
    }

    /// Grad-CAM's map `(3, 0, 1/4, 7/4)` times the gradients 3/4 and −1/2, see CamTest.
    @Test
    void guidedGradCamIsTheProduct() {
        try (NetworkSession session = CamTest.means()) {
            assertThat(Ask.of("guided-grad-cam", session, CamTest.PICTURE, Map.of()).map().values())
                    .containsExactly(
                            new float[] {2.25f, 0, 0.1875f, 1.3125f, -1.5f, 0, -0.125f, -0.875f},
                            within(1e-5f));
        }
    }

    /// A mask over one pixel is 0 or 1, so that its mean square is its mean: `w·x·p·(1 − p)/p`.
    @ParameterizedTest
    @ValueSource(doubles = {0.25, 0.5})
    void riseOfOnePixelIsItsContributionTimesTheHiddenShare(double share) {
        try (NetworkSession session = linear(Shape.of(1, 1, 1), 2)) {
            Map<String, String> options =
                    Map.of("cells", "1", "samples", "20000", "share", "" + share);
            Tensor map = Ask.of("rise", session, Ask.tensor(Shape.of(1, 1, 1), 3), options).map();
            assertThat((double) map.values()[0]).isCloseTo(6 * (1 - share), within(0.1));
        }
    }

    /// Only the first pixel counts, so only it is worth its price.
    @Test
    void meaningfulPerturbationBlursTheOnlyPixelThatCounts() {
        try (NetworkSession session = linear(Shape.of(1, 2, 2), 1, 0, 0, 0)) {
            Tensor picture = Ask.tensor(Shape.of(1, 2, 2), 1, 0.2f, 0.3f, 0.1f);
            float[] map =
                    Ask.of("meaningful-perturbation", session, picture, Map.of("roughness", "0"))
                            .map()
                            .values();
            assertThat(map[0]).isGreaterThan(0.75f);
            assertThat(map).containsExactly(new float[] {map[0], 0, 0, 0}, within(1e-6f));
        }
    }

    /// A quarter of the picture is one pixel.
    @Test
    void extremalPerturbationKeepsTheOnlyPixelThatCounts() {
        try (NetworkSession session = linear(Shape.of(1, 2, 2), 1, 0, 0, 0)) {
            Tensor picture = Ask.tensor(Shape.of(1, 2, 2), 1, 0.2f, 0.3f, 0.1f);
            Map<String, String> quarter = Map.of("area", "0.25");
            assertThat(Ask.of("extremal-perturbation", session, picture, quarter).map().values())
                    .containsExactly(new float[] {1, 0, 0, 0}, within(0.05f));
        }
    }

    private static Map<String, String> parsed(String options) {
        return Stream.of(options.split(" "))
                .filter(option -> !option.isEmpty())
                .map(option -> option.split("=", -1))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    private static NetworkSession session() {
        NetworkSession session =
                Ask.open(
                        new NetworkBuilder("hand-made", PICTURE.shape())
                                .then("flat", new Flatten())
                                .then("hidden", new Dense(3, false, ActivationFunction.RELU))
                                .then("scores", new Dense(2, false, ActivationFunction.IDENTITY)));
        Ask.set(
                session,
                Map.of(
                        "hidden/weights", new float[] {1, -2, 1, 1, -1, 0},
                        "scores/weights", new float[] {2, -3, 4, 0, 0, 0}));
        return session;
    }

    private static NetworkSession linear(Shape picture, float... weights) {
        NetworkSession session =
                Ask.open(
                        new NetworkBuilder("linear", picture)
                                .then("flat", new Flatten())
                                .then("scores", new Dense(2, false, ActivationFunction.IDENTITY)));
        float[] both = Arrays.copyOf(weights, 2 * weights.length);
        Ask.set(session, Map.of("scores/weights", both));
        return session;
    }
}
