package org.convlens.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.convlens.app.Main;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The program in a Java process of its own, as a user starts it.
final class ConvLensProcess {

    private static final Path ROOT = Path.of(System.getProperty("convlens.root", ".."));
    private static final int LONGEST_MINUTES = 20;

    private final Process process;
    private final Path errors;

    private ConvLensProcess(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
    }

    /// What a command left when it ended.
    ///
    /// @param exitCode of the process
    /// @param answers the lines on standard output
    /// @param talk everything on standard error
    record Outcome(int exitCode, List<String> answers, String talk) {}

    /// Runs a command to its end.
    static Outcome run(Path folder, List<String> words) throws IOException, InterruptedException {
        return start(folder, Main.class, words).end();
    }

    /// Starts a main class.
    static ConvLensProcess start(Path folder, Class<?> main, List<String> words)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:VMOptionsFile=" + ROOT.toAbsolutePath().resolve("build/jvm.options"));
        command.add("-Xmx512m");
        command.add("-classpath");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        command.addAll(words);
        Path errors = Files.createTempFile(folder, "stderr", ".txt");
        return new ConvLensProcess(
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectError(errors.toFile())
                        .start(),
                errors);
    }

    /// {@return the process itself}
    Process process() {
        return process;
    }

    /// {@return the first line of the answer that holds a text}; ends the wait with the answer
    String awaitLine(String text) throws IOException {
        BufferedReader lines = process.inputReader(UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains(text)) {
                return line;
            }
        }
        throw new AssertionError(
                "There was no line with " + text + ": " + Files.readString(errors));
    }

    /// {@return what is left once it has ended}
    Outcome end() throws IOException, InterruptedException {
        List<String> answers = process.inputReader(UTF_8).readAllLines();
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return new Outcome(process.exitValue(), answers, Files.readString(errors));
    }
}
