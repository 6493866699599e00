package org.convlens.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.convlens.network.ActivationFunction;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.Dropout;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.Network;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Window;
import org.convlens.tensor.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Blocks in network.json stand for the layers of their network.
class BlockJsonTest {

    private static final String BLOCK =
            """
            {"id": "%s", "kind": "block", "inputs": ["%s"], "name": "twice",
             "network": {"input": [1, 8, 8], "output": "drop", "layers": [
               {"id": "drop", "kind": "dropout", "inputs": ["conv"], "rate": 0.2},
               {"id": "conv", "kind": "convolution", "inputs": ["input"], "filters": 4, "kernel": 3}]},
             "arguments": {%s}}
            """;
    private static final String CHOSEN =
            """
            {"formatVersion": 1, "input": [1, 12, 12], "output": "a", "layers": [
              {"id": "a", "kind": "block", "inputs": ["input"],
               "network": {"input": [1, 8, 8], "output": "second", "layers": [
                 {"id": "first", "kind": "convolution", "inputs": ["input"], "filters": 4, "kernel": 3},
                 {"id": "second", "kind": "convolution", "inputs": ["first"], "filters": 9, "kernel": 1}]},
               "parameters": [
                 {"name": "width", "setting": "filters", "layers": ["first", "second"]},
                 {"name": "%s", "setting": "stride", "layers": ["first"]}],
               "arguments": {%s}}]}
            """;

    @Test
    void aBlockStandsForItsLayersWithTheArgumentsGiven() {
        String text =
                """
                {"formatVersion": 1, "name": "two blocks", "input": [1, 12, 12],
                 "layers": [%s, %s,
                   {"id": "mean", "kind": "global-average-pooling", "inputs": ["b"]},
                   {"id": "dense", "kind": "dense", "inputs": ["mean"], "units": 3}],
                 "output": "dense"}
                """
                        .formatted(
                                BLOCK.formatted("a", "input", ""),
                                BLOCK.formatted(
                                        "b", "a", "\"filters\": 8, \"kernel\": 5, \"rate\": 0.1"));
        Network expected =
                new NetworkBuilder("two blocks", Shape.of(1, 12, 12))
                        .then("a.conv", Convolution.of(4, Window.of(3, 1)))
                        .then("a.drop", new Dropout(0.2))
                        .then("b.conv", Convolution.of(8, Window.of(5, 1)))
                        .then("b.drop", new Dropout(0.1))
                        .then("mean", new GlobalAveragePooling())
                        .then("dense", new Dense(3, true, ActivationFunction.IDENTITY))
                        .build();
        assertThat(NetworkJson.read(text, "network.json")).isEqualTo(expected);
    }

    @Test
    void aBlockMayAnswer() {
        String text =
                """
                {"formatVersion": 1, "input": [1, 12, 12], "layers": [%s], "output": "a"}
                """
                        .formatted(BLOCK.formatted("a", "input", ""));
        assertThat(NetworkJson.read(text, "network.json").output().name()).isEqualTo("a.drop");
    }

    @Test
    void chosenParametersTakeTheArgumentsAndNothingElseDoes() {
        Network expected =
                new NetworkBuilder("Network", Shape.of(1, 12, 12))
                        .then("a.first", Convolution.of(7, Window.of(3, 2)))
                        .then("a.second", Convolution.of(7, Window.of(1, 1)))
                        .build();
        String text = CHOSEN.formatted("step", "\"width\": 7, \"step\": 2");
        assertThat(NetworkJson.read(text, "network.json")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    step  | "filters": 3 | unknown parameter "filters"; known here: width, step
                    width | "width": 3   | no two settings by the same; received: width
                    a b   | "width": 3   | called by one word
                    step  | "step": 0    | "step" needs a whole number from 1 on; received: 0.0
                    """)
    void wrongParametersAreNamed(String name, String argument, String sentence) {
        String text = CHOSEN.formatted(name, argument);
        assertThatThrownBy(() -> NetworkJson.read(text, "network.json"))
                .isInstanceOf(ProjectException.class)
                .hasMessageContaining("layer a")
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "width": 3     | unknown parameter "width"; known here: filters, kernel, rate
                    "filters": 2.5 | "filters" needs a whole number from 1 on; received: 2.5
                    "rate": 1      | "rate" needs a number from 0 to below 1; received: 1.0
                    """)
    void wrongArgumentsAreNamed(String argument, String sentence) {
        String text =
                """
                {"formatVersion": 1, "input": [1, 12, 12], "layers": [%s], "output": "a"}
                """
                        .formatted(BLOCK.formatted("a", "input", argument));
        assertThatThrownBy(() -> NetworkJson.read(text, "network.json"))
                .isInstanceOf(ProjectException.class)
                .hasMessageContaining("layer a")
                .hasMessageContaining(sentence);
    }
}
