package org.convlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The start script, run with Java homes made of an echoing script and a `release` file.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows starts the .bat file")
class LauncherTest {

    private static final Path SCRIPT =
            Path.of(System.getProperty("convlens.root", ".."))
                    .resolve("app/src/main/distribution/bin/convlens");

    @TempDir private Path folder;
    private Path script;

    @BeforeEach
    void layOutAProgramWhoseFolderHasASpace() throws IOException {
        script = folder.resolve("Conv Lens/bin/convlens");
        Files.createDirectories(script.getParent());
        Files.copy(SCRIPT, script);
    }

    @Test
    void theBundledRuntimeIsUsedBeforeAllOthers() throws Exception {
        makeJava("Conv Lens/runtime", "25.0.1");
        Path other = makeJava("other", "26");

        Outcome outcome = run(script, Map.of("JAVA_HOME", other.toString()));

        assertThat(outcome.lines()).first().isEqualTo("java in runtime");
    }

    @Test
    void aJavaHomeThatIsTooOldIsPassedOver() throws Exception {
        Path old = makeJava("old", "17.0.15");
        Path fit = makeJava("home/.sdkman/candidates/java/25-tem", "25");

        Outcome outcome =
                run(
                        script,
                        Map.of("JAVA_HOME", old.toString(), "PATH", fit + "/bin:/usr/bin:/bin"));

        assertThat(outcome.lines()).first().isEqualTo("java in 25-tem");
    }

    @Test
    void theChosenJavaWinsOverTheBundledRuntime() throws Exception {
        makeJava("Conv Lens/runtime", "25.0.1");
        Path chosen = makeJava("chosen", "25.0.3");

        Outcome outcome = run(script, Map.of("CONVLENS_JAVA", chosen.toString()));

        assertThat(outcome.lines()).first().isEqualTo("java in chosen");
    }

    @Test
    void aChosenJavaThatIsTooOldIsRefusedInASentence() throws Exception {
        makeJava("Conv Lens/runtime", "25.0.1");
        Path chosen = makeJava("chosen", "1.8.0_432");

        Outcome outcome = run(script, Map.of("CONVLENS_JAVA", chosen.toString()));

        String sentence = "ConvLens needs Java 25 or later; CONVLENS_JAVA names none: " + chosen;
        assertThat(outcome).isEqualTo(new Outcome(1, List.of(sentence)));
    }

    @Test
    void theCommandAndItsWordsReachTheProgramUnchanged() throws Exception {
        makeJava("Conv Lens/runtime", "25.0.1");

        Outcome outcome = run(script, Map.of(), "predict", "a b.convlens", "--image", "*.png");

        assertThat(outcome.lines())
                .endsWith("org.convlens.app.Main", "predict", "a b.convlens", "--image", "*.png");
    }

    @Test
    void aLinkToTheScriptStartsTheProgramItPointsTo() throws Exception {
        makeJava("Conv Lens/runtime", "25.0.1");
        Path link =
                Files.createSymbolicLink(
                        folder.resolve("convlens"), Path.of("Conv Lens/bin/convlens"));

        Outcome outcome = run(link, Map.of());

        assertThat(outcome.lines())
                .contains(folder.toRealPath().resolve("Conv Lens/lib/*").toString());
    }

    private Path makeJava(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        Files.writeString(
                java,
                """
                #!/bin/sh
                echo "java in $(basename "$(dirname "$(dirname "$0")")")"
                printf '%s\\n' "$@"
                """);
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return home;
    }

    private Outcome run(Path command, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        Stream.concat(Stream.of("sh", command.toString()), Stream.of(arguments))
                                .toList());
        builder.redirectErrorStream(true).environment().clear();
        builder.environment()
                .putAll(Map.of("PATH", "/usr/bin:/bin", "HOME", folder.resolve("home").toString()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Outcome(process.waitFor(), output.lines().toList());
    }

    private record Outcome(int status, List<String> lines) {}
}
