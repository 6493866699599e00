package org.convlens.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.convlens.engine.NetworkSession;
import org.convlens.network.ActivationFunction;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.LayerId;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Window;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Softmax;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

/// Maps of layers, on a network whose maps were worked out by hand.
///
/// Two 1×1 convolutions copy the channels of a 2×2 picture, global average pooling, scores `[3,
/// −2]` and 0: the gradient at each cell is 3/4 in the first map and −1/2 in the second.
class CamTest {

    private static final Map<String, String> KEEPING_SIGNS = Map.of("relu", "false");
    static final Tensor PICTURE = Ask.tensor(Shape.of(2, 2, 2), 4, 0, 1, 3, 0, 2, 1, 1);

    @Test
    void camWeighsMapsAsTheLastLayerWeighsTheirMeans() {
        assertMap("cam", Map.of("relu", "false"), 12, -4, 1, 7);
    }

    @Test
    void gradCamWeighsMapsByMeanGradientsAndKeepsWhatSpeaksFor() {
        assertMap("grad-cam", Map.of(), 3, 0, 0.25f, 1.75f);
    }

    @Test
    void layerCamWeighsEachCellByItsPositiveGradient() {
        assertMap("layer-cam", Map.of(), 3, 0, 0.75f, 2.25f);
    }

    /// `α = 1 / (2 + 8·3/4) = 1/8`, so that the first map weighs `4·1/8·3/4 = 3/8`, the second 0.
    @Test
    void gradCamPlusPlusWeighsByPositiveGradientsAndCurvature() {
        assertMap("grad-cam++", Map.of(), 1.5f, 0, 0.375f, 1.125f);
    }

    /// Without the first map the score falls by `3·2`, without the second it rises by `2·1`.
    @Test
    void ablationCamWeighsMapsByWhatIsLostWithoutThem() {
        assertMap("ablation-cam", Map.of("relu", "false"), 24, -4, 4, 16);
    }

    /// Behind its own map the first channel keeps 4, 0, 1/4, 9/4 and the second 0, 0, 1/4, 3/4:
    /// score `3·6.5/4 − 2/4`; behind the second map (0, 1, 1/2, 1/2) they keep 0, 0, 1/2, 3/2 and
    /// 0, 2, 1/2, 1/2: `3·2/4 − 2·3/4 = 0`.
    @Test
    void scoreCamWeighsMapsByWhatIsSeenThroughThem() {
        double first = 1 / (1 + Math.exp(-4.375));
        float[] expected = new float[4];
        for (int cell = 0; cell < 4; cell++) {
            expected[cell] =
                    (float)
                            (first * PICTURE.values()[cell]
                                    + (1 - first) * PICTURE.values()[4 + cell]);
        }
        assertMap("score-cam", Map.of(), expected);
    }

    /// The mean over 4×4 cells lets through one sixteenth.
    @Test
    void gradCamIsCamUpToAFactorOnATrainedNetwork() {
        try (NetworkSession session = TrainedBars.open()) {
            for (int index = 0; index < 5; index++) {
                Tensor picture = TrainedBars.picture(index);
                Tensor cam = Ask.of("cam", session, picture, KEEPING_SIGNS).map();
                Tensor gradCam = Ask.of("grad-cam", session, picture, KEEPING_SIGNS).map();
                Ask.assertClose(cam, Tensors.times(gradCam, 16), 1e-5);
            }
        }
    }

    /// A line and its neighbours are 24 of 64 pixels, or less at the border: 7 hits by chance.
    /// Cells of the map are two pixels wide, so that more than most cannot be asked.
    @ParameterizedTest
    @ValueSource(strings = {"cam", "grad-cam", "layer-cam", "score-cam", "ablation-cam"})
    void thePeakLiesOnTheBarOrBesideItMostly(String method) {
        try (NetworkSession session = TrainedBars.open()) {
            int hits = 0;
            for (int index = 0; index < 20; index++) {
                Ask.About about =
                        new Ask.About(TrainedBars.picture(index), TrainedBars.label(index));
                Tensor map = Ask.of(method, session, about, Map.of(), Setting.PLAIN).map();
                int peak = Softmax.largest(map.values());
                int across = TrainedBars.label(index) == 0 ? peak / 8 : peak % 8;
                hits += Math.abs(across - TrainedBars.line(index)) <= 1 ? 1 : 0;
            }
            assertThat(hits).isGreaterThanOrEqualTo(13);
        }
    }

    @Test
    void anEnlargedMapHasThePicturesSize() {
        try (NetworkSession session = TrainedBlobs.open()) {
            Attribution found =
                    Methods.explain(
                            "grad-cam",
                            session,
                            TrainedBlobs.picture(1),
                            Target.logit(session.plan(), 2));
            assertThat(found.map().shape()).isEqualTo(Shape.of(8, 8));
            assertThat(found.layer()).isEqualTo(new LayerId("norm1"));
        }
    }

    @Test
    void interpolationKeepsLinesStraightBetweenCentres() {
        Tensor line = Ask.tensor(Shape.of(1, 2), 0, 4);
        assertThat(Planes.resized(line, new Size2(1, 4)))
                .isEqualTo(Ask.tensor(Shape.of(1, 4), 0, 1, 3, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"grad-cam", "score-cam", "layer-cam"})
    void aLayerWithoutMapsIsRefused(String method) {
        try (NetworkSession session = TrainedBlobs.open()) {
            Setting dense = Setting.PLAIN.at(new LayerId("scores"));
            assertThatExceptionOfType(AttributionException.class)
                    .isThrownBy(() ->
                            Ask.of(
                                    method,
                                    session,
                                    new Ask.About(TrainedBlobs.picture(1), 0),
                                    Map.of(),
                                    dense))
                    .withMessage("This method needs a layer with maps; scores puts out 4 units.");
        }
    }

    @Test
    void camRefusesOtherNetworks() {
        try (NetworkSession session = TrainedBlobs.open()) {
            assertThatExceptionOfType(AttributionException.class)
                    .isThrownBy(() -> Ask.of("cam", session, TrainedBlobs.picture(1), Map.of()))
                    .withMessageContaining("global average pooling");
        }
    }

    private static void assertMap(String method, Map<String, String> options, float... expected) {
        try (NetworkSession session = means()) {
            Attribution found = Ask.of(method, session, PICTURE, options);
            assertThat(found.map().values()).containsExactly(expected, within(1e-5f));
            assertThat(found.value()).isCloseTo(4, within(1e-6));
        }
    }

    /// A network of two maps, the picture's two channels, whose means count 3 and −2.
    static NetworkSession means() {
        NetworkSession session =
                Ask.open(
                        new NetworkBuilder("means", PICTURE.shape())
                                .then("maps", Convolution.of(2, Window.of(1, 1)))
                                .then("mean", new GlobalAveragePooling())
                                .then("scores", new Dense(2, true, ActivationFunction.IDENTITY)));
        Ask.set(
                session,
                Map.of(
                        "maps/weights", new float[] {1, 0, 0, 1},
                        "scores/weights", new float[] {3, -2, 0, 0}));
        return session;
    }
}
