package org.convlens.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.convlens.engine.NetworkSession;
import org.convlens.network.Activation;
import org.convlens.network.ActivationFunction;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.Flatten;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.LayerId;
import org.convlens.network.Loss;
import org.convlens.network.Network;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Window;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What every method must pass that it applies to, method by method; which that are is a table in
/// docs/attribution.md.
class EveryMethodTest {

    private static final Path DOCUMENT =
            Path.of(System.getProperty("convlens.root", "..")).resolve("docs/attribution.md");
    private static final String HEADER = "| method | function | unseen | shift | ReLU | trace |";

    /// A line of the table: `●` where the test holds, a reason in a word where it does not apply.
    private record Line(String method, List<String> cells) {

        boolean holds(int column) {
            return cells.get(column).equals("●");
        }
    }

    private static List<Line> table() throws IOException {
        return Files.readAllLines(DOCUMENT).stream()
                .dropWhile(line -> !line.equals(HEADER))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toList())
                .map(cells -> new Line(cells.get(1), cells.subList(2, 7)))
                .toList();
    }

    private static Stream<String> methods(int column) throws IOException {
        return table().stream().filter(line -> line.holds(column)).map(Line::method);
    }

    static Stream<String> sameFunction() throws IOException {
        return methods(0);
    }

    static Stream<String> unseen() throws IOException {
        return methods(1);
    }

    static Stream<String> shift() throws IOException {
        return methods(2);
    }

    static Stream<String> rectified() throws IOException {
        return methods(3);
    }

    @Test
    void theTableHasEveryMethodOnceAndAReasonWhereATestDoesNotApply() throws IOException {
        assertThat(table())
                .extracting(Line::method)
                .containsExactlyElementsOf(
                        Methods.all().stream().map(method -> method.description().name()).toList());
        assertThat(table())
                .allSatisfy(line ->
                        assertThat(line.cells()).as(line.method()).noneMatch(String::isEmpty));
    }

    /// The same function, once with one unit and once with the unit split in two halves.
    @ParameterizedTest
    @MethodSource("sameFunction")
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
            assertEqual(plain(method, one, picture), plain(method, two, picture));
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
    @MethodSource("unseen")
    void whatATargetCannotSeeGetsExactlyNothing(String method) {
        try (NetworkSession session = Ask.open(twoConvolutions())) {
            Target cell = new Target.Cell(new LayerId("conv2"), 3, 1, 2);
            Tensor picture = Ask.random(4, 3, 8, 8);
            Tensor map =
                    Ask.of(method, session, new Ask.About(picture, cell), Map.of(), Setting.PLAIN)
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

    private static NetworkBuilder twoConvolutions() {
        Convolution conv = Convolution.of(4, Window.of(3, 1)).with(ActivationFunction.RELU);
        return new NetworkBuilder("two", Shape.of(3, 8, 8))
                .then("conv1", conv)
                .then("conv2", conv.with(ActivationFunction.TANH))
                .then("mean", new GlobalAveragePooling())
                .then("scores", new Dense(2, true, ActivationFunction.IDENTITY));
    }

    /// `conv(x + 1)` with the bias mended by `−Σ w` is `conv(x)`.
    @ParameterizedTest
    @MethodSource("shift")
    void aShiftedPictureWithMendedBiasesGetsTheSameMap(String method) {
        try (NetworkSession plain = Ask.open(rectified(true));
                NetworkSession mended = Ask.open(rectified(true))) {
            float[] weights = Ask.weights(plain, "conv/weights");
            float[] bias = new float[4];
            for (int i = 0; i < weights.length; i++) {
                bias[i / 27] -= weights[i];
            }
            Ask.set(mended, Map.of("conv/bias", bias));
            Tensor picture = Ask.random(4, 3, 8, 8);
            Tensor shifted = Tensors.paired(picture, picture, (x, _) -> x + 1);
            assertEqual(plain(method, plain, picture), plain(method, mended, shifted));
        }
    }

    @ParameterizedTest
    @MethodSource("rectified")
    void aReluInALayerIsAReluOfItsOwn(String method) {
        try (NetworkSession inside = Ask.open(rectified(true));
                NetworkSession own = Ask.open(rectified(false))) {
            own.restore(inside.parameters());
            Tensor picture = Ask.random(4, 3, 8, 8);
            assertEqual(at(method, inside, picture, "conv"), at(method, own, picture, "relu"));
        }
    }

    private static NetworkBuilder rectified(boolean inside) {
        Convolution conv = Convolution.of(4, Window.of(3, 1));
        NetworkBuilder begun =
                inside
                        ? new NetworkBuilder("inside", Shape.of(3, 8, 8))
                                .then("conv", conv.with(ActivationFunction.RELU))
                        : new NetworkBuilder("own", Shape.of(3, 8, 8))
                                .then("conv", conv)
                                .then("relu", new Activation(ActivationFunction.RELU));
        return begun.then("mean", new GlobalAveragePooling())
                .then("scores", new Dense(2, true, ActivationFunction.IDENTITY));
    }

    /// A logit is asked about, so the loss behind it changes nothing.
    @ParameterizedTest
    @MethodSource("rectified")
    void aSoftmaxOrSigmoidBehindTheLogitsChangesNothing(String method) {
        Network softmax = rectified(true).build();
        Network sigmoid =
                new Network(
                        softmax.name(),
                        softmax.input(),
                        softmax.layers(),
                        softmax.output(),
                        Loss.SIGMOID_CROSS_ENTROPY);
        try (NetworkSession one = Ask.open(softmax);
                NetworkSession other = Ask.open(sigmoid)) {
            Tensor picture = Ask.random(4, 3, 8, 8);
            assertEqual(plain(method, one, picture), plain(method, other, picture));
        }
    }

    private static Tensor plain(String method, NetworkSession session, Tensor picture) {
        return Ask.of(method, session, new Ask.About(picture, 0), few(method), Setting.PLAIN).map();
    }

    private static Tensor at(String method, NetworkSession session, Tensor picture, String layer) {
        Setting setting = Setting.PLAIN.at(new LayerId(layer));
        return Ask.of(method, session, new Ask.About(picture, 0), few(method), setting).map();
    }

    /// Fewer rounds are enough to compare.
    private static Map<String, String> few(String method) {
        MethodDescription description = Methods.named(method).description();
        Optional<String> rounds =
                description.options().stream()
                        .map(MethodOption::name)
                        .filter(List.of("samples", "steps")::contains)
                        .findFirst();
        return rounds.map(name -> Map.of(name, "20")).orElse(Map.of());
    }

    private static void assertEqual(Tensor one, Tensor other) {
        double largest = 0;
        for (float value : one.values()) {
            largest = Math.max(largest, Math.abs(value));
        }
        assertThat(other.values())
                .containsExactly(one.values(), within((float) (2e-4 * largest + 1e-9)));
    }
}
