package org.convlens.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.convlens.engine.Optimizer;
import org.convlens.engine.TrainingMemory;
import org.convlens.plan.NetworkPlanner;
import org.convlens.zoo.Presets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;

/// What was said of a training's memory, against a process that trains it; which of the native
/// library's kernels are chosen, and what they need, differs from machine to machine.
@Tag("long")
class PredictedMemoryTest {

    @EnabledOnOs(value = OS.LINUX, disabledReason = "processes tell their size elsewhere")
    @ParameterizedTest
    @CsvSource({
        "lenet-caffe, 1024",
        "small-vgg, 64",
        "small-vgg, 256",
        "small-resnet, 64",
        "googlenet-small, 64",
        "densenet-121-small, 64",
    })
    void theProcessGrowsAsPredictedWithinAFifth(String preset, int batch) throws Exception {
        long predicted =
                TrainingMemory.of(
                                NetworkPlanner.plan(Presets.named(preset).orElseThrow().network()),
                                batch,
                                Optimizer.ADAM)
                        .bytes();
        assertThat(growth(preset, batch)).isCloseTo(predicted, Percentage.withPercentage(20));
    }

    private static long growth(String preset, int batch) throws IOException {
        try (BufferedReader reader = process(preset, batch).inputReader()) {
            return reader.lines()
                    .filter(line -> line.startsWith("grew "))
                    .mapToLong(line -> Long.parseLong(line.substring(5)))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// Heap touched from the start; blocks of a megabyte go back to the system when they are freed.
    private static Process process(String preset, int batch) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Xms1g",
                                "-Xmx1g",
                                "-XX:+AlwaysPreTouch",
                                "-Dorg.bytedeco.javacpp.maxphysicalbytes=6g",
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
