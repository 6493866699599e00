package org.convlens.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.convlens.project.Npy;
import org.convlens.project.Npz;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// `field` and `effective-field` as a process, on linear networks of uniform 3×3 kernels.
///
/// @see "Luo et al., Understanding the effective receptive field, 2016, arXiv:1701.04128"
class FieldProcessTest {

    private static final int SIDE = 49;

    @TempDir private Path folder;

    private void writeUniform(int layers) throws Exception {
        String kinds =
                IntStream.rangeClosed(1, layers)
                        .mapToObj(i ->
                                """
                                {"id":"conv%d","kind":"convolution","inputs":["%s"],"filters":1,\
                                "kernel":3,"padding":"same","bias":false}\
                                """
                                        .formatted(i, i == 1 ? "input" : "conv" + (i - 1)))
                        .collect(Collectors.joining(","));
        Files.writeString(
                folder.resolve("network.json"),
                """
                {"formatVersion":1,"name":"uniform","input":[1,%d,%d],"layers":[%s],\
                "output":"conv%d","loss":"euclidean"}\
                """
                        .formatted(SIDE, SIDE, kinds, layers));
        float[] ninth = new float[9];
        Arrays.fill(ninth, 1f / 9);
        TreeMap<String, Tensor> weights = new TreeMap<>();
        IntStream.rangeClosed(1, layers)
                .forEach(i ->
                        weights.put(
                                "conv" + i + "/weights", new Tensor(Shape.of(1, 1, 3, 3), ninth)));
        Npz.write(weights, folder.resolve("weights.npz"));
    }

    private JsonNode answer(String... words) throws Exception {
        ConvLensProcess.Outcome outcome = ConvLensProcess.run(folder, List.of(words));
        assertThat(outcome.exitCode()).as(outcome.talk()).isZero();
        assertThat(outcome.answers()).hasSize(1);
        return JsonMapper.shared().readTree(outcome.answers().getFirst());
    }

    @ParameterizedTest
    @CsvSource({"5, 1.826", "10, 2.582", "20, 3.651"})
    void theCommandReproducesTheSpreadOfThePaper(int layers, double sigma) throws Exception {
        writeUniform(layers);
        JsonNode found =
                answer(
                        "effective-field",
                        "network.json",
                        "--weights",
                        "weights.npz",
                        "--layer",
                        "conv" + layers,
                        "--noise",
                        "--count",
                        "2",
                        "--out",
                        "heat.npy",
                        "--json");
        assertThat(found.at("/layer").stringValue()).isEqualTo("conv" + layers);
        assertThat(found.at("/cell/0").intValue()).isEqualTo(24);
        assertThat(found.at("/sigma/0").doubleValue()).isCloseTo(sigma, within(0.01 * sigma));
        assertThat(found.at("/sigma/1").doubleValue()).isCloseTo(sigma, within(0.01 * sigma));
        Tensor heat = Npy.read(Files.readAllBytes(folder.resolve("heat.npy")), "heat.npy");
        assertThat(heat.shape()).isEqualTo(Shape.of(SIDE, SIDE));
        assertNothingBeyond(heat, layers);
    }

    /// The theoretical field reaches as many cells as there are layers, on each side.
    private static void assertNothingBeyond(Tensor heat, int layers) {
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                int distance = Math.max(Math.abs(row - 24), Math.abs(column - 24));
                assertThat(heat.at(row, column) > 0).isEqualTo(distance <= layers);
            }
        }
    }

    @Test
    void theBoxReachesIntoPaddingAndIsClippedToThePicture() throws Exception {
        writeUniform(2);
        JsonNode found =
                answer("field", "network.json", "--layer", "conv2", "--cell", "0,48", "--json");
        assertThat(found.at("/box").toString())
                .isEqualTo("{\"top\":-2,\"left\":46,\"bottom\":2,\"right\":50}");
        assertThat(found.at("/clipped").toString())
                .isEqualTo("{\"top\":0,\"left\":46,\"bottom\":2,\"right\":48}");
        assertThat(found.at("/path/1").toString())
                .isEqualTo(
                        "{\"layer\":\"conv1\",\"box\":{\"top\":-1,\"left\":47,\"bottom\":1,\"right\":49},"
                                + "\"clipped\":{\"top\":0,\"left\":47,\"bottom\":1,\"right\":48}}");
    }

    @Test
    void aCellThatIsNotThereIsBadInput() throws Exception {
        writeUniform(1);
        ConvLensProcess.Outcome outcome =
                ConvLensProcess.run(
                        folder,
                        List.of("field", "network.json", "--layer", "conv1", "--cell", "49,0"));
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.talk()).contains("49");
    }
}
