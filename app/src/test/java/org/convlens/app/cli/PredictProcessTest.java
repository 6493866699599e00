package org.convlens.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.project.Npy;
import org.convlens.project.Npz;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// `predict` as a process, where the answer is maps; 1×1 convolutions whose answers are known.
class PredictProcessTest {

    @TempDir private Path folder;

    @BeforeEach
    void drawPicture() throws IOException {
        Tensor picture = new Tensor(Shape.of(1, 2, 3), new float[] {-3, -2, -1, 0, 1, 2});
        try (OutputStream target =
                new BufferedOutputStream(Files.newOutputStream(folder.resolve("steps.npy")))) {
            Npy.write(picture, target);
        }
    }

    private void write(int filters, String loss, float... weights) throws IOException {
        Files.writeString(
                folder.resolve("network.json"),
                """
                {"formatVersion":1,"name":"known","input":[1,2,3],"layers":[{"id":"conv",\
                "kind":"convolution","inputs":["input"],"filters":%d,"kernel":1,"bias":false}],\
                "output":"conv","loss":"%s"}\
                """
                        .formatted(filters, loss));
        SortedMap<String, Tensor> stored = new TreeMap<>();
        stored.put("conv/weights", new Tensor(Shape.of(filters, 1, 1, 1), weights));
        Npz.write(stored, folder.resolve("weights.npz"));
    }

    private ConvLensProcess.Outcome predict(String... more) throws Exception {
        return ConvLensProcess.run(
                folder,
                List.of(
                                List.of("predict", "network.json", "--weights", "weights.npz"),
                                List.of("--image", "steps.npy", "--json"),
                                List.of(more))
                        .stream()
                        .flatMap(List::stream)
                        .toList());
    }

    /// Maps −x and x: pixels above 0 are the object's; at 0 the first of both wins.
    @Test
    void pixelsAreCountedByTheirClasses() throws Exception {
        write(2, "pixel-softmax-cross-entropy", -1, 1);
        assertThat(predict().answers())
                .containsExactly(
                        """
                        {"image":"steps.npy","class":null,"label":null,"probabilities":[],"logits":[],\
                        "pixels":[{"class":0,"label":"background","count":4},\
                        {"class":1,"label":"object","count":2}],"file":null}\
                        """);
    }

    /// Half the picture: the difference is x/2, the mean of its square (9 + 4 + 1 + 0 + 1 + 4)/24.
    @Test
    void aPictureDrawnAgainIsWrittenWithItsError() throws Exception {
        write(1, "euclidean", 0.5f);
        assertThat(predict("--out", "drawn").answers())
                .containsExactly(
                        """
                        {"image":"steps.npy","class":null,"label":null,"probabilities":[],"logits":[],\
                        "error":0.7916666666666666,"file":"drawn/steps.npy"}\
                        """);
        assertThat(Npy.read(Files.readAllBytes(folder.resolve("drawn/steps.npy")), "steps.npy"))
                .isEqualTo(
                        new Tensor(Shape.of(1, 2, 3), new float[] {-1.5f, -1, -0.5f, 0, 0.5f, 1}));
        assertThat(folder.resolve("drawn/steps.png")).exists();
    }

    @Test
    void aClassHasNoMapsToWrite() throws Exception {
        Files.writeString(
                folder.resolve("network.json"),
                """
                {"formatVersion":1,"name":"known","input":[1,2,3],"layers":[{"id":"flat",\
                "kind":"flatten","inputs":["input"]}],"output":"flat",\
                "loss":"softmax-cross-entropy"}\
                """);
        Npz.write(new TreeMap<>(), folder.resolve("weights.npz"));
        ConvLensProcess.Outcome outcome = predict("--out", "drawn");
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.talk()).contains("leave --out away");
    }
}
