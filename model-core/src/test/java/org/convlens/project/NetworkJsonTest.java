package org.convlens.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.convlens.network.Activation;
import org.convlens.network.ActivationFunction;
import org.convlens.network.Add;
import org.convlens.network.AveragePooling;
import org.convlens.network.BatchNormalisation;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.Dropout;
import org.convlens.network.Elu;
import org.convlens.network.Flatten;
import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.network.LayerSpec;
import org.convlens.network.Loss;
import org.convlens.network.MaxPooling;
import org.convlens.network.Network;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Padding;
import org.convlens.network.PaddingContent;
import org.convlens.network.Window;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

class NetworkJsonTest {

    private static final String FRAME =
            """
            {"formatVersion": 1, "name": "n", "input": [1, 28, 28],
             "layers": [%s],
             "output": "input", "loss": "euclidean"}
            """;

    @Test
    void aNetworkIsTheSameAfterWritingAndReading() {
        LongStream.range(0, 300)
                .mapToObj(seed -> new GeneratedLabs(seed).network())
                .forEach(network ->
                        assertThat(NetworkJson.read(NetworkJson.write(network), "network.json"))
                                .isEqualTo(network));
    }

    @Test
    void aNetworkIsWrittenOneLayerPerLineWithoutDefaults() {
        Network network =
                new Network(
                        "Two \"layers\"",
                        Shape.of(1, 28, 28),
                        List.of(
                                layer(
                                        "conv1",
                                        Convolution.of(6, Window.of(5, 1).with(new Padding.Same()))
                                                .with(ActivationFunction.LEAKY_RELU),
                                        "input"),
                                layer("pool1", new MaxPooling(Window.of(2, 2)), "conv1")),
                        new LayerId("pool1"),
                        Loss.SOFTMAX_CROSS_ENTROPY);

        assertThat(NetworkJson.write(network))
                .isEqualTo(
                        """
                        {
                          "formatVersion": 1,
                          "name": "Two \\"layers\\"",
                          "input": [1, 28, 28],
                          "layers": [
                            {"id": "conv1", "kind": "convolution", "inputs": ["input"], "filters": 6, "kernel": 5, "padding": "same", "activation": "leaky-relu"},
                            {"id": "pool1", "kind": "max-pooling", "inputs": ["conv1"], "kernel": 2}
                          ],
                          "output": "pool1",
                          "loss": "softmax-cross-entropy"
                        }
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "function": "elu"                      | 1
                    "function": "elu", "alpha": 1.0        | 1
                    "function": "elu", "alpha": 0.3        | 0.3
                    """)
    void anEluHasAnAlphaAndTheUsualOneIsLeftOut(String setting, double alpha) {
        assertThat(
                        specs(
                                """
                                {"id": "a", "kind": "activation", "inputs": ["input"], %s}
                                """
                                        .formatted(setting)))
                .containsExactly(Elu.of(alpha));
        assertThat(written(Elu.of(alpha)))
                .contains(
                        alpha == 1
                                ? "\"function\": \"elu\"}"
                                : "\"function\": \"elu\", \"alpha\": 0.3}");
    }

    private static String written(LayerSpec spec) {
        return NetworkJson.write(
                new NetworkBuilder("one", Shape.of(1, 4, 4)).then("a", spec).build());
    }

    @Test
    void everySettingThatIsLeftOutHasItsDefault() {
        assertThat(
                        specs(
                                """
                                {"id": "a", "kind": "convolution", "inputs": ["input"], "filters": 8, "kernel": 3},
                                {"id": "b", "kind": "average-pooling", "inputs": ["a"], "kernel": [3, 2]},
                                {"id": "c", "kind": "dense", "inputs": ["b"], "units": 10},
                                {"id": "d", "kind": "dropout", "inputs": ["c"]},
                                {"id": "e", "kind": "batch-normalisation", "inputs": ["d"]}
                                """))
                .containsExactly(
                        new Convolution(
                                8,
                                window(3, 3, 1, new Padding.Valid()),
                                PaddingContent.ZERO,
                                1,
                                true,
                                ActivationFunction.IDENTITY),
                        new AveragePooling(
                                new Window(
                                        new Size2(3, 2),
                                        new Size2(3, 2),
                                        Size2.ONE,
                                        new Padding.Valid()),
                                false),
                        new Dense(10, true, ActivationFunction.IDENTITY),
                        new Dropout(0.5),
                        new BatchNormalisation(1e-5, 0.9));
    }

    @Test
    void defaultsMayAsWellBeWrittenOut() {
        String written =
                """
                {"id": "a", "kind": "convolution", "inputs": ["input"], "filters": 8, "kernel": [3, 3],
                 "stride": 1, "padding": "valid", "paddingContent": "zero", "dilation": [1, 1],
                 "groups": 1, "bias": true, "activation": "identity"}
                """;
        String short_ =
                """
                {"id": "a", "kind": "convolution", "inputs": ["input"], "filters": 8, "kernel": 3}
                """;
        assertThat(specs(written)).isEqualTo(specs(short_));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "valid"      |
                    "same"       |
                    2            | 2 2 2 2
                    [1, 2]       | 1 2 1 2
                    [1, 2, 3, 4] | 1 2 3 4
                    """)
    void paddingHasFiveForms(String written, String sides) {
        Padding expected =
                switch (written) {
                    case "\"valid\"" -> new Padding.Valid();
                    case "\"same\"" -> new Padding.Same();
                    default -> explicit(sides);
                };
        String layer =
                "{\"id\": \"p\", \"kind\": \"max-pooling\", \"kernel\": 3, \"padding\": %s}"
                        .formatted(written);

        assertThat(specs(layer)).containsExactly(new MaxPooling(window(3, 3, 3, expected)));
    }

    @Test
    void layersMayStandInAnyOrderAndReadSeveralOthers() {
        Network network =
                NetworkJson.read(
                        FRAME.formatted(
                                """
                                {"id": "sum", "kind": "add", "inputs": ["left", "right"]},
                                {"id": "left", "kind": "flatten", "inputs": ["input"]},
                                {"id": "right", "kind": "activation", "function": "hard-tanh", "inputs": ["left"]}
                                """),
                        "network.json");

        assertThat(network.layers())
                .containsExactly(
                        layer("sum", new Add(), "left", "right"),
                        layer("left", new Flatten(), "input"),
                        layer("right", new Activation(ActivationFunction.HARD_TANH), "left"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"id": "a", "kind": "convolutoin"}                              | network.json, layer a: there is no kind of layer called "convolutoin".
                    {"id": "a", "kind": "roi-pooling", "output": 2, "region": [0, 1]} | network.json, layer a: "region" needs top, left, height and width; received: 2 numbers
                    {"id": "a", "kind": "max-pooling", "kernel": 2, "l2": 0.1} | network.json, layer a: unknown setting "l2"; known here: id, kind, inputs, kernel, stride, padding.
                    {"id": "a", "kind": "flatten", "order": "rows"}                 | network.json, layer a: unknown setting "order"; known here: id, kind, inputs.
                    {"id": "a", "kind": "max-pooling", "kernel": 2, "dilation": 2}  | network.json, layer a: unknown setting "dilation"; known here: id, kind, inputs, kernel, stride, padding.
                    {"id": "a", "kind": "dense"}                                    | network.json, layer a: "units" is missing.
                    {"id": "a", "kind": "dense", "units": "ten"}                    | network.json, layer a, "units" needs a whole number; received: "ten"
                    {"id": "a", "kind": "dense", "units": 2.5}                      | network.json, layer a, "units" needs a whole number; received: 2.5
                    {"id": "a", "kind": "dense", "units": 2000000}                  | network.json, layer a, "units" needs a whole number of at most 1,000,000; received: 2000000
                    {"id": "a", "kind": "dense", "units": 99999999999999999999}     | network.json, layer a, "units" needs a whole number; received: 99999999999999999999
                    {"id": "a", "kind": "dense", "units": 1, "bias": "yes"}         | network.json, layer a, "bias" needs true or false; received: "yes"
                    {"id": "a", "kind": "dropout", "rate": "half"}                  | network.json, layer a, "rate" needs a number; received: "half"
                    {"id": "a", "kind": "max-pooling", "kernel": [1, 2, 3]}         | network.json, layer a, "kernel" needs one whole number or [height, width]; received: [1,2,3]
                    {"id": "a", "kind": "max-pooling", "kernel": "big"}             | network.json, layer a, "kernel" needs one whole number or [height, width]; received: "big"
                    {"id": "a", "kind": "max-pooling", "kernel": 2, "padding": "full"} | network.json, layer a, "padding" needs "valid", "same", one whole number, [height, width] or [top, left, bottom, right]; received: "full"
                    {"id": "a", "kind": "activation"}                               | network.json, layer a: "function" is missing.
                    {"id": "a", "kind": "activation", "function": "selu", "alpha": 0.3} | network.json, layer a: unknown setting "alpha"; known here: id, kind, inputs, function.
                    {"id": "a b", "kind": "flatten"}                                | network.json: a layer's id is one word of letters, digits, dots, dashes and underscores, and not "input"; received: "a b"
                    {"id": "input", "kind": "flatten"}                              | network.json: a layer's id is one word of letters, digits, dots, dashes and underscores, and not "input"; received: "input"
                    {"id": "a", "kind": "flatten", "inputs": ["b"]}                 | network.json, layer a reads "b", but there is no such layer.
                    {"id": "a", "kind": "flatten", "inputs": "input"}               | network.json, layer a, "inputs" needs a list in brackets; received: "input"
                    {"id": "a", "kind": "flatten"}, {"id": "a", "kind": "flatten"}  | network.json: two layers are called "a"; every id must be unique.
                    {"id": "a", "id": "b", "kind": "flatten"}                       | network.json: line 2, column 29, near ‘": "a", "id": "b", "kind’: a name stands there twice.
                    7                                                               | network.json, "layers" needs an object in braces; received: 7
                    """)
    void whatIsWrongWithALayerIsSaidInASentence(String layers, String sentence) {
        assertThatThrownBy(() -> NetworkJson.read(FRAME.formatted(layers), "network.json"))
                .isInstanceOf(ProjectException.class)
                .hasMessage(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    []                                         | network.json needs an object in braces; received: []
                    {"formatVersion": 2}                       | network.json was written by a newer ConvLens: its format version is 2, this program reads up to 1; open it with a newer version.
                    {"formatVersion": 0}                       | network.json names a format version that never was; received: 0
                    {"name": "x"}                              | network.json: "formatVersion" is missing.
                    {"formatVersion": 1}                       | network.json: "input" is missing.
                    {"formatVersion": 1, "input": [28, 28]}    | network.json, "input" needs [channels, height, width]; received: [28,28]
                    {"formatVersion": 1, "input": [1, 8, 8], "layers": []} | network.json: "output" is missing.
                    {"formatVersion": 1, "input": [1, 8, 8], "layers": [], "output": "x"} | network.json, "output" names "x", but there is no such layer.
                    {"formatVersion": 1, "input": [1, 8, 8], "layers": [], "output": "input", "loss": "l2"} | network.json, "loss" needs softmax-cross-entropy, sigmoid-cross-entropy, euclidean, mean-absolute, huber, focal, hinge, margin, pixel-softmax-cross-entropy; received: "l2"
                    {"formatVersion": 1, "input": [1, 8, 8], "layers": [], "output": "input", "optimizer": "adam"} | network.json: unknown field "optimizer"; known here: formatVersion, name, input, layers, output, loss.
                    {"formatVersion": 1, "input": [1, 8 8]}    | network.json is no JSON: line 1, column 37, near ‘put": [1, 8 8]}’; check the commas, quotes and brackets there.
                    {"formatVersion": 1} {}                    | network.json is no JSON: line 1, column 22, near ‘ersion": 1} {}’; check the commas, quotes and brackets there.
                    """)
    void whatIsWrongWithTheFileIsSaidInASentence(String text, String sentence) {
        assertThatThrownBy(() -> NetworkJson.read(text, "network.json"))
                .isInstanceOf(ProjectException.class)
                .hasMessage(sentence);
    }

    @Test
    void deeplyNestedTextIsRefusedBeforeItOverflowsTheStack() {
        String text = "[".repeat(100_000);

        assertThatThrownBy(() -> NetworkJson.read(text, "network.json"))
                .isInstanceOf(ProjectException.class)
                .hasMessageStartingWith("network.json is no JSON");
    }

    private static List<LayerSpec> specs(String layers) {
        return NetworkJson.read(FRAME.formatted(layers), "network.json").layers().stream()
                .map(Layer::spec)
                .toList();
    }

    private static Window window(int height, int width, int stride, Padding padding) {
        return new Window(new Size2(height, width), Size2.square(stride), Size2.ONE, padding);
    }

    private static Padding explicit(String sides) {
        int[] cells = Stream.of(sides.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
        return new Padding.Explicit(cells[0], cells[1], cells[2], cells[3]);
    }

    private static Layer layer(String id, LayerSpec spec, String... inputs) {
        return new Layer(new LayerId(id), spec, Stream.of(inputs).map(LayerId::new).toList());
    }
}
