package org.convlens.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.convlens.engine.NetworkSession;
import org.convlens.network.ActivationFunction;
import org.convlens.network.Dense;
import org.convlens.network.Flatten;
import org.convlens.network.NetworkBuilder;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Softmax;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.Map;

/// Methods that cover parts of the picture, on linear networks, where the right answer is `w·x`,
/// and on a trained one, where it is the spot.
class FromOutsideTest {

    private static final Tensor PICTURE = Ask.tensor(Shape.of(1, 2, 2), 1, 2, 3, 4);
    private static final float[] WEIGHTS = {5, -1, 0, 2};

    @Test
    void occlusionByOneCellIsTheCellsContribution() {
        assertOcclusion(Map.of("window", "1", "stride", "1"), 5, -2, 0, 8);
    }

    @Test
    void occlusionByTheWholePictureIsTheTotalDrop() {
        assertOcclusion(Map.of("window", "2", "stride", "1"), 11, 11, 11, 11);
        assertOcclusion(Map.of("window", "9"), 11, 11, 11, 11);
    }

    /// Covering the left column drops 5, the right one 6.
    @Test
    void overlappingWindowsAreAveraged() {
        Tensor wide = Ask.tensor(Shape.of(1, 1, 3), 1, 2, 4);
        try (NetworkSession session = linear(wide, 1, 1, 1)) {
            assertThat(
                            Ask.of("occlusion", session, wide, Map.of("window", "2", "stride", "1"))
                                    .map())
                    .isEqualTo(Ask.tensor(wide.shape(), 3, 4.5f, 6));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"occlusion", "rise", "lime"})
    void coveringAPictureByItselfChangesNothing(String method) {
        Tensor flat = Ask.tensor(Shape.of(1, 2, 2), 2, 2, 2, 2);
        try (NetworkSession session = linear(flat, WEIGHTS)) {
            assertThat(Ask.of(method, session, flat, Map.of("fill", "mean")).map().values())
                    .containsExactly(new float[4], within(1e-4f));
        }
    }

    /// With one piece per cell and no curvature the model is exact, but for its ridge.
    @Test
    void limeFindsTheCoefficientsOfALinearNetwork() {
        assertThat(map("lime", Map.of("pieces", "4", "samples", "4000")).values())
                .containsExactly(new float[] {5, -2, 0, 8}, within(0.05f));
    }

    /// Half a cell of grid shift mixes neighbours, so only the order is certain.
    @Test
    void riseRanksTheCellsOfALinearNetwork() {
        float[] map = map("rise", Map.of("cells", "2", "samples", "4000")).values();
        assertThat(map[3]).isGreaterThan(map[0]);
        assertThat(map[0]).isGreaterThan(map[2]);
        assertThat(map[2]).isGreaterThan(map[1]);
    }

    @Test
    void eliminationSolvesWhatThePencilSolves() {
        LinearFit fit = new LinearFit(2, 0);
        fit.add(new boolean[] {false, false}, 1, 1);
        fit.add(new boolean[] {true, false}, 3, 2);
        fit.add(new boolean[] {false, true}, -4, 1);
        fit.add(new boolean[] {true, true}, -2, 3);
        assertThat(fit.coefficients()).containsExactly(new double[] {2, -5}, within(1e-9));
    }

    /// The spot is 3×3 of 8×8: by chance a peak meets it in one of seven cases.
    ///
    /// Grad-CAM is not among them: classes that are places weigh the same map up in one corner and
    /// down in the others, and the mean of its gradients, all Grad-CAM keeps, has forgotten where.
    @ParameterizedTest
    @CsvSource({
        "occlusion, 18",
        "rise, 18",
        "lime, 15",
        "layer-cam, 15",
        "score-cam, 12",
        "ablation-cam, 15",
        "integrated-gradients, 16",
        "deep-lift, 16",
        "input-x-gradient, 15"
    })
    void thePeakLiesOnTheSpotMostly(String method, int least) {
        try (NetworkSession session = TrainedBlobs.open()) {
            int hits = 0;
            for (int index = 0; index < 20; index++) {
                Tensor picture = TrainedBlobs.picture(index);
                Ask.About about = new Ask.About(picture, TrainedBlobs.label(index));
                Map<String, String> none = Map.of();
                hits += isOnSpot(Ask.of(method, session, about, none, Setting.PLAIN), picture);
            }
            assertThat(hits).isGreaterThanOrEqualTo(least);
        }
    }

    /// The spot is 9 of 64 cells. Many cells of the mask are 1, so that a peak says nothing; its
    /// mean on the spot is higher than elsewhere.
    @Test
    void extremalPerturbationKeepsTheSpot() {
        try (NetworkSession session = TrainedBlobs.open()) {
            int hits = 0;
            for (int index = 0; index < 20; index++) {
                Tensor picture = TrainedBlobs.picture(index);
                Ask.About about = new Ask.About(picture, TrainedBlobs.label(index));
                Map<String, String> area = Map.of("area", "0.15");
                Tensor map =
                        Ask.of("extremal-perturbation", session, about, area, Setting.PLAIN)
                                .plane();
                hits += isTwiceAsHighOnSpot(map, picture) ? 1 : 0;
            }
            assertThat(hits).isGreaterThanOrEqualTo(17);
        }
    }

    /// A mask that blurs has no peak, but its mean on the spot is higher than elsewhere.
    @Test
    void meaningfulPerturbationBlursTheSpot() {
        try (NetworkSession session = TrainedBlobs.open()) {
            int hits = 0;
            for (int index = 0; index < 20; index++) {
                Tensor picture = TrainedBlobs.picture(index);
                Ask.About about = new Ask.About(picture, TrainedBlobs.label(index));
                Tensor map =
                        Ask.of(
                                        "meaningful-perturbation",
                                        session,
                                        about,
                                        Map.of("steps", "100"),
                                        Setting.PLAIN)
                                .plane();
                hits += isTwiceAsHighOnSpot(map, picture) ? 1 : 0;
            }
            assertThat(hits).isGreaterThanOrEqualTo(17);
        }
    }

    /// On the 9 pixels of the spot, beside the other 55.
    private static boolean isTwiceAsHighOnSpot(Tensor map, Tensor picture) {
        int spot = spotIn(picture);
        double on = 0;
        for (int cell = 0; cell < 9; cell++) {
            on += map.at(spot / 6 + cell / 3, spot % 6 + cell % 3);
        }
        return on / 9 > 2 * (Tensors.sum(map) - on) / 55;
    }

    private static int isOnSpot(Attribution found, Tensor picture) {
        int peak = Softmax.largest(found.plane().values());
        int best = spotIn(picture);
        int down = peak / 8 - best / 6;
        int right = peak % 8 - best % 6;
        return down >= 0 && down < 3 && right >= 0 && right < 3 ? 1 : 0;
    }

    /// Where the brightest 3×3 begin: row · 6 + column.
    private static int spotIn(Tensor picture) {
        int best = 0;
        double most = 0;
        for (int corner = 0; corner < 36; corner++) {
            double sum = 0;
            for (int cell = 0; cell < 9; cell++) {
                sum += picture.at(0, corner / 6 + cell / 3, corner % 6 + cell % 3);
            }
            best = sum > most ? corner : best;
            most = Math.max(most, sum);
        }
        return best;
    }

    private static void assertOcclusion(Map<String, String> options, float... expected) {
        assertThat(map("occlusion", options)).isEqualTo(Ask.tensor(PICTURE.shape(), expected));
    }

    private static Tensor map(String method, Map<String, String> options) {
        try (NetworkSession session = linear(PICTURE, WEIGHTS)) {
            return Ask.of(method, session, PICTURE, options).map();
        }
    }

    private static NetworkSession linear(Tensor picture, float... weights) {
        NetworkSession session =
                Ask.open(
                        new NetworkBuilder("linear", picture.shape())
                                .then("flat", new Flatten())
                                .then("scores", new Dense(2, false, ActivationFunction.IDENTITY)));
        float[] both = Arrays.copyOf(weights, 2 * weights.length);
        Ask.set(session, Map.of("scores/weights", both));
        return session;
    }
}
