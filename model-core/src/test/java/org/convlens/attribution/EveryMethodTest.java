package org.convlens.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.engine.NetworkSession;
import org.convlens.engine.SessionSettings.Precision;
import org.convlens.network.Activation;
import org.convlens.network.ActivationFunction;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.Flatten;
import org.convlens.network.LayerId;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Window;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/// What every method must pass that it applies to, on hand-made networks and on trained ones; which
/// test applies to which method is a table in docs/attribution.md.
class EveryMethodTest {

    private static final String TABLE = "org.convlens.attribution.TestTable#";
    private static final LayerId CONV2 = new LayerId("conv2");

    @Test
    void theTableHasEveryMethodOnceAndAReasonWhereATestDoesNotApply() {
        for (String column : TestTable.columns()) {
            Map<String, String> cells = TestTable.column(column);
            assertThat(cells.keySet()).containsExactlyElementsOf(TestTable.all().toList());
            assertThat(cells.values()).as(column).noneMatch(String::isEmpty);
        }
    }

    /// The same function, once with one unit and once with the unit split in two halves.
    @ParameterizedTest
    @MethodSource(TABLE + "function")
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
            Ask.assertEqual(Ask.few(method, one, picture), Ask.few(method, two, picture));
        }
    }

    private static NetworkBuilder hidden(int units) {
        return new NetworkBuilder("hidden", Shape.of(1, 2, 2))
                .then("flat", new Flatten())
                .then("hidden", new Dense(units, true, ActivationFunction.RELU))
                .then("scores", new Dense(2, true, ActivationFunction.IDENTITY));
    }

    /// A trained network, and one in which every map of its last convolution is there twice, half
    /// and double.
    @ParameterizedTest
    @MethodSource(TABLE + "function")
    void aTrainedNetworkAndItsTwinGetEqualMaps(String method) {
        try (NetworkSession one = TrainedBars.open();
                NetworkSession twin = Ask.open(twin())) {
            Ask.set(
                    twin,
                    Map.of(
                            "conv1/weights", Ask.weights(one, "conv1/weights"),
                            "conv2/weights", twice(Ask.weights(one, "conv2/weights"), 1, 2, 0.5f),
                            "scores/weights",
                                    twice(Ask.weights(one, "scores/weights"), 2, 0.25f, 1)));
            Tensor picture = TrainedBars.picture(5);
            Ask.assertEqual(Ask.few(method, one, picture), Ask.few(method, twin, picture));
        }
    }

    private static NetworkBuilder twin() {
        return TrainedBars.end(
                TrainedBars.start().then("conv1", rectified(6)).then("conv2", rectified(16)),
                false);
    }

    private static Convolution rectified(int filters) {
        return TrainedBars.convolution(filters, false).with(ActivationFunction.RELU);
    }

    /// Each row twice, one behind the other, times two factors.
    private static float[] twice(float[] weights, int rows, float first, float second) {
        float[] both = new float[2 * weights.length];
        int length = weights.length / rows;
        for (int i = 0; i < weights.length; i++) {
            int start = 2 * length * (i / length) + i % length;
            both[start] = first * weights[i];
            both[start + length] = second * weights[i];
        }
        return both;
    }

    /// The cell at row 1, column 2 after two valid 3×3 convolutions sees rows 1 to 5, columns 2 to
    /// 6.
    @ParameterizedTest
    @MethodSource(TABLE + "unseen")
    void whatATargetCannotSeeGetsExactlyNothing(String method) {
        Convolution conv = Convolution.of(4, Window.of(3, 1)).with(ActivationFunction.RELU);
        NetworkBuilder network =
                TrainedBars.end(
                        new NetworkBuilder("two", Shape.of(3, 8, 8))
                                .then("conv1", conv)
                                .then("conv2", conv.with(ActivationFunction.TANH)),
                        true);
        try (NetworkSession session = Ask.open(network)) {
            assertUnseen(method, session, Ask.random(4, 3, 8, 8));
        }
    }

    @ParameterizedTest
    @MethodSource(TABLE + "unseen")
    void whatATargetOfATrainedNetworkCannotSeeGetsExactlyNothing(String method) {
        try (NetworkSession session =
                TrainedBars.open(ActivationFunction.TANH, false, Precision.FLOAT)) {
            assertUnseen(method, session, TrainedBars.picture(4));
        }
    }

    private static void assertUnseen(String method, NetworkSession session, Tensor picture) {
        Target cell = new Target.Cell(CONV2, 3, 1, 2);
        Tensor map = Ask.few(method, session, new Ask.About(picture, cell), Setting.PLAIN);
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

    @ParameterizedTest
    @MethodSource(TABLE + "all")
    void aSeedRepeatsBitForBitAndAnotherChangesWhatIsDrawn(String method) {
        try (NetworkSession session = TrainedBars.open()) {
            Ask.About about = new Ask.About(TrainedBars.picture(2), 1);
            Tensor once = Ask.few(method, session, about, Setting.PLAIN);
            Tensor other = Ask.few(method, session, about, Setting.PLAIN.seeded(9));
            assertThat(Ask.few(method, session, about, Setting.PLAIN)).isEqualTo(once);
            assertThat(other.equals(once)).isEqualTo(!TestTable.holds("seed", method));
        }
    }

    /// `conv(x + 1)` with the bias mended by `−Σ w` is `conv(x)`; what counts as black is shifted
    /// too.
    @ParameterizedTest
    @MethodSource(TABLE + "shift")
    void aShiftedPictureWithMendedBiasesGetsTheSameMap(String method) {
        NetworkBuilder network =
                TrainedBars.end(
                        new NetworkBuilder("shifted", Shape.of(3, 8, 8))
                                .then(
                                        "conv1",
                                        Convolution.of(4, Window.of(3, 1))
                                                .with(ActivationFunction.RELU)),
                        true);
        try (NetworkSession plain = Ask.open(network);
                NetworkSession mended = Ask.open(network)) {
            assertShiftChangesNothing(method, plain, mended, Ask.random(4, 3, 8, 8));
        }
    }

    @ParameterizedTest
    @MethodSource(TABLE + "shift")
    void aShiftedPictureWithMendedBiasesGetsTheSameMapOfATrainedNetwork(String method) {
        try (NetworkSession plain =
                        TrainedBars.open(ActivationFunction.RELU, true, Precision.FLOAT);
                NetworkSession mended =
                        TrainedBars.open(ActivationFunction.RELU, true, Precision.FLOAT)) {
            assertShiftChangesNothing(method, plain, mended, TrainedBars.picture(6));
        }
    }

    private static void assertShiftChangesNothing(
            String method, NetworkSession plain, NetworkSession mended, Tensor picture) {
        float[] weights = Ask.weights(plain, "conv1/weights");
        float[] bias = new float[Ask.weights(plain, "conv1/bias").length];
        for (int i = 0; i < weights.length; i++) {
            bias[i * bias.length / weights.length] -= weights[i];
        }
        Ask.set(mended, Map.of("conv1/bias", bias));
        Tensor shifted = Tensors.paired(picture, picture, (x, _) -> x + 1);
        Setting bright =
                Setting.PLAIN.withBlack(Collections.nCopies(picture.shape().channels(), 1f));
        Ask.assertClose(
                Ask.few(method, plain, picture),
                Ask.few(method, mended, new Ask.About(shifted, 0), bright),
                1e-3);
    }

    @ParameterizedTest
    @MethodSource(TABLE + "all")
    void aReluInALayerIsAReluOfItsOwn(String method) {
        try (NetworkSession inside = TrainedBars.open();
                NetworkSession own = Ask.open(withOwnRelus())) {
            own.restore(inside.parameters());
            for (int index : List.of(0, 7)) {
                Tensor picture = TrainedBars.picture(index);
                Ask.assertEqual(
                        at(method, inside, picture, "conv2"), at(method, own, picture, "relu2"));
            }
        }
    }

    private static NetworkBuilder withOwnRelus() {
        return TrainedBars.end(
                TrainedBars.start()
                        .then("conv1", TrainedBars.convolution(6, false))
                        .then("relu1", new Activation(ActivationFunction.RELU))
                        .then("conv2", TrainedBars.convolution(8, false))
                        .then("relu2", new Activation(ActivationFunction.RELU)),
                false);
    }

    private static Tensor at(String method, NetworkSession session, Tensor picture, String layer) {
        Ask.About about = new Ask.About(picture, TrainedBars.label(7));
        return Ask.few(method, session, about, Setting.PLAIN.at(new LayerId(layer)));
    }
}
