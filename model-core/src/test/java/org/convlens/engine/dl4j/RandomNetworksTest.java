package org.convlens.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.convlens.network.LayerSpec;
import org.convlens.network.Palette;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the planner accepts runs, whatever it is; each run is a process of its own, so that a crash
/// is counted and not suffered.
class RandomNetworksTest {

    private static final int FEW = 240;
    private static final int MANY = 5_000;
    private static final int EVERY_KIND = 50;

    @Test
    void whateverThePlannerAcceptsRunsAsPlanned() throws Exception {
        assertRuns(outcomes(1_000_000, FEW), FEW);
    }

    @Tag("long")
    @Test
    void fiveThousandNetworksOfAllKindsRunAsPlannedOrAreRefusedByName() throws Exception {
        List<String> outcomes = outcomes(0, MANY);

        assertRuns(outcomes, MANY);
        assertThat(runsByKind(outcomes))
                .containsOnlyKeys(Palette.fresh().stream().map(LayerSpec::kind).toList())
                .allSatisfy((kind, count) ->
                        assertThat(count).as(kind).isGreaterThanOrEqualTo(EVERY_KIND));
    }

    private static void assertRuns(List<String> outcomes, int networks) {
        Map<String, Long> counts = counted(outcomes.stream().map(RandomNetworksTest::word));
        System.out.println(
                "random networks: " + counts + "; runs by kind: " + runsByKind(outcomes));
        assertThat(outcomes).hasSize(networks);
        assertThat(outcomes.stream().filter(line -> "failed crashed".contains(word(line))))
                .isEmpty();
        assertThat(counts.getOrDefault("ran", 0L)).isGreaterThanOrEqualTo(networks * 3 / 10);
    }

    private static Map<String, Long> runsByKind(List<String> outcomes) {
        return counted(
                outcomes.stream()
                        .filter(line -> word(line).equals("ran"))
                        .flatMap(line -> Stream.of(line.split(" ", -1)[2].split(",", -1))));
    }

    private static Map<String, Long> counted(Stream<String> words) {
        return words.collect(
                Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()));
    }

    private static String word(String line) {
        return line.split(" ", -1)[1];
    }

    /// One line for each seed; after a crash another process goes on behind it.
    private static List<String> outcomes(long first, int count)
            throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        while (lines.size() < count) {
            int exit = run(first + lines.size(), count - lines.size(), lines);
            if (exit != 0) {
                lines.add((first + lines.size()) + " crashed with exit code " + exit);
            }
        }
        return lines;
    }

    private static int run(long first, int count, List<String> lines)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Xmx1g",
                                "-Dorg.bytedeco.javacpp.maxphysicalbytes=6g",
                                "-XX:-CreateCoredumpOnCrash",
                                "-XX:ErrorFile=" + Path.of("target", "crash-random-%p.log"),
                                "-cp",
                                System.getProperty("java.class.path"),
                                RandomNetworks.class.getName(),
                                Long.toString(first),
                                Integer.toString(count))
                        .redirectError(Redirect.DISCARD)
                        .start();
        try (BufferedReader reader = process.inputReader()) {
            reader.lines()
                    .filter(line -> line.matches("\\d+ (ran|refused|large|failed) ?.*"))
                    .forEach(lines::add);
        }
        return process.waitFor();
    }
}
