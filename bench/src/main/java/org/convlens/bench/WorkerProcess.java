package org.convlens.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A program in a process of its own, so that the threads of one native library never wait beside
/// another's.
///
/// Native threads sleep while they wait, as ConvLens sets it, unless the environment says
/// otherwise: on a machine that does anything else, PyTorch is up to ten times faster so.
final class WorkerProcess implements AutoCloseable {

    private final Program program;
    private final Process process;
    private final PrintWriter orders;
    private final BufferedReader answers;

    WorkerProcess(Program program) throws IOException {
        this.program = program;
        List<String> command = new ArrayList<>();
        command.add(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(
                List.of(
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Worker.class.getName(),
                        program.title()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putIfAbsent("OMP_WAIT_POLICY", "passive");
        this.process = builder.start();
        this.orders = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    Program program() {
        return program;
    }

    /// {@return nanoseconds for the steps}
    long measure(Subject subject, Mode mode, int steps) throws IOException {
        orders.println(subject + " " + mode + " " + steps);
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith(Worker.ANSWER)) {
                return Long.parseLong(line.substring(Worker.ANSWER.length()));
            }
        }
        throw new IOException(program.title() + " ended before it answered.");
    }

    @Override
    public void close() {
        orders.close();
        process.destroy();
    }
}
