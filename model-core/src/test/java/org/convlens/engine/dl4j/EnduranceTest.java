package org.convlens.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;

/// Ten thousand steps of training leave nothing behind in the process, Java's heap and native
/// memory together.
@Tag("long")
class EnduranceTest {

    @EnabledOnOs(value = OS.LINUX, disabledReason = "other C libraries keep what they like")
    @Test
    void theProcessIsAsLargeAfterTenThousandStepsAsAfterOneThousand() throws IOException {
        List<Long> sizes = sizes();
        long early = sizes.getFirst();
        assertThat(sizes).hasSize(2);
        assertThat(sizes.getLast()).isLessThanOrEqualTo(early + early * 3 / 100);
    }

    private static List<Long> sizes() throws IOException {
        try (BufferedReader reader = process().inputReader()) {
            return reader.lines()
                    .filter(line -> line.startsWith("size "))
                    .map(line -> Long.valueOf(line.substring(5)))
                    .toList();
        }
    }

    /// Java's heap keeps nothing that is free after a collection.
    private static Process process() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx1g",
                        "-XX:MinHeapFreeRatio=0",
                        "-XX:MaxHeapFreeRatio=5",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Endured.class.getName())
                .redirectError(Redirect.DISCARD)
                .start();
    }
}
