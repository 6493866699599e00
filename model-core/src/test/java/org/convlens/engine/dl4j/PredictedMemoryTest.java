package org.convlens.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.assertj.core.data.Percentage;
import org.convlens.engine.ConvolutionPath;
import org.convlens.engine.Optimizer;
import org.convlens.engine.TrainingMemory;
import org.convlens.plan.NetworkPlan;
import org.convlens.plan.NetworkPlanner;
import org.convlens.zoo.Presets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;

/// What was said of a training's memory, against a process that trains it; which of the native
/// library's kernels are chosen, and what they need, differs from machine to machine.
@Tag("long")
class PredictedMemoryTest {

    private static final Percentage FIFTH = Percentage.withPercentage(20);
    private static final String LIBRARY = "libdnnl.so.3";

    @EnabledOnOs(value = OS.LINUX, disabledReason = "processes tell their size elsewhere")
    @ParameterizedTest
    @CsvSource({
        "lenet-caffe, 1024",
        "small-vgg, 64",
        "small-vgg, 256",
        "small-resnet, 64",
        "googlenet-small, 64",
        "densenet-121-small, 64",
        "inception-v3-small, 64",
        "mobilenet-v1-small, 256",
        "efficientnet-b0-small, 256",
        "squeezenet-1.1-small, 256",
        "resnet-50-small, 256",
    })
    void theProcessGrowsAsPredictedWithinAFifth(String preset, int batch, @TempDir Path none)
            throws Exception {
        assumeThat(OneDnn.loaded()).isPresent();
        assertThat(growth(preset, batch, none))
                .isCloseTo(predicted(preset, batch, ConvolutionPath.DIRECT), FIFTH);
    }

    /// As where oneDNN's own library is not there: one that is none lies first on the path.
    @EnabledOnOs(value = OS.LINUX, disabledReason = "processes tell their size elsewhere")
    @ParameterizedTest
    @CsvSource({
        "lenet-caffe, 1024",
        "small-vgg, 64",
        "small-vgg, 256",
        "small-resnet, 64",
        "googlenet-small, 64",
        "densenet-121-small, 64",
        "mobilenet-v1-small, 256",
        "all-cnn-c, 64",
    })
    void throughNativeOperationsToo(String preset, int batch, @TempDir Path hiding)
            throws Exception {
        Files.createFile(hiding.resolve(LIBRARY));

        assertThat(growth(preset, batch, hiding))
                .isCloseTo(predicted(preset, batch, ConvolutionPath.COPIES), FIFTH);
    }

    private static long predicted(String preset, int batch, ConvolutionPath path) {
        NetworkPlan plan = NetworkPlanner.plan(Presets.named(preset).orElseThrow().network());
        return TrainingMemory.of(plan, batch, Optimizer.ADAM, path).bytes();
    }

    private static long growth(String preset, int batch, Path libraries) throws IOException {
        try (BufferedReader reader = process(preset, batch, libraries).inputReader()) {
            return reader.lines()
                    .filter(line -> line.startsWith("grew "))
                    .mapToLong(line -> Long.parseLong(line.substring(5)))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// Heap touched from the start; blocks of a megabyte go back to the system when they are freed.
    private static Process process(String preset, int batch, Path libraries) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Xms1g",
                                "-Xmx1g",
                                "-XX:+AlwaysPreTouch",
                                "-Dorg.bytedeco.javacpp.maxphysicalbytes=6g",
                                "-Djava.library.path=" + libraries,
                                "-cp",
                                System.getProperty("java.class.path"),
                                MeasuredMemory.class.getName(),
                                preset,
                                Integer.toString(batch))
                        .redirectError(Redirect.DISCARD);
        builder.environment().put("OMP_NUM_THREADS", "2");
        builder.environment().put("MALLOC_MMAP_THRESHOLD_", "1000000");
        builder.environment().put("MALLOC_TRIM_THRESHOLD_", "1000000");
        return builder.start();
    }
}
