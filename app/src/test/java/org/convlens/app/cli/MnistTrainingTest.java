package org.convlens.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Presets with their own defaults on the whole of MNIST, seed 1, from the command line.
///
/// @see "LeCun et al., Gradient-based learning applied to document recognition, 1998: about 99 %"
@Tag("long")
class MnistTrainingTest {

    private static final Path MNIST =
            Path.of(System.getProperty("convlens.root", ".."))
                    .toAbsolutePath()
                    .resolveSibling("shared/datasets/mnist");

    @TempDir private Path folder;

    @BeforeEach
    void needsMnistBesideTheProject() {
        assumeThat(Files.isDirectory(MNIST)).as("MNIST in %s", MNIST).isTrue();
    }

    @Test
    void leNet5PassesTheAccuracyOfTwoEpochs() throws Exception {
        assertThat(testAccuracy("lenet-5", "--epochs", "2")).isGreaterThan(0.975);
    }

    @Test
    void leNet5PassesTheAccuracyOfTwelveEpochs() throws Exception {
        assertThat(testAccuracy("lenet-5", "--epochs", "12")).isGreaterThan(0.989);
    }

    @Test
    void leNetOfCaffePassesTheAccuracyOfTwoEpochs() throws Exception {
        assertThat(testAccuracy("lenet-caffe", "--epochs", "2")).isGreaterThan(0.985);
    }

    private double testAccuracy(String preset, String... options) throws Exception {
        List<String> words =
                new ArrayList<>(List.of("train", preset, "--data", "idx:" + MNIST, "--seed", "1"));
        words.addAll(List.of(options));
        words.add("--json");
        ConvLensProcess.Outcome outcome = ConvLensProcess.run(folder, words);
        assertThat(outcome.exitCode()).as(outcome.talk()).isZero();
        JsonNode done = new JsonMapper().readTree(outcome.answers().getLast());
        return done.path("testAccuracy").doubleValue();
    }
}
