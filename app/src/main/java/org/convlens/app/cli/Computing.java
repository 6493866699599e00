package org.convlens.app.cli;

import org.convlens.engine.Backend;
import org.convlens.engine.Engine;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.util.stream.Stream;

/// The options of commands that compute.
final class Computing {

    private static final int USUAL_BATCH = 128;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "how many threads compute; all processors unless said")
    private @Nullable Integer threads;

    @Option(
            names = "--batch",
            paramLabel = "N",
            description = "how many pictures go through the network at once")
    private @Nullable Integer batch;

    @Option(
            names = "--backend",
            paramLabel = "NAME",
            description = "auto, cpu or cuda; what the settings say unless said")
    private @Nullable String backend;

    /// Limits the threads and chooses the device, before anything is computed.
    void prepare(Engine engine) {
        if (backend != null) {
            engine.prefer(parse(backend));
        }
        if (threads != null) {
            NativeThreads.limit(positive("--threads", threads));
        }
    }

    private static Backend parse(String name) {
        return Stream.of(Backend.values())
                .filter(value -> value.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() ->
                        CommandException.badInput(
                                "--backend is auto, cpu or cuda; received: " + name));
    }

    /// {@return how many pictures to ask about at once}
    int batch() {
        return batch(USUAL_BATCH);
    }

    /// {@return how many pictures go through at once}
    ///
    /// @param usual unless said
    int batch(int usual) {
        return batch == null ? usual : positive("--batch", batch);
    }

    private static int positive(String name, int count) {
        if (count < 1) {
            throw CommandException.badInput(
                    "%s needs a number of at least 1; received: %d".formatted(name, count));
        }
        return count;
    }
}
