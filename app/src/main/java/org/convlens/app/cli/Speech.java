package org.convlens.app.cli;

import picocli.CommandLine.Option;

import tools.jackson.databind.node.ObjectNode;

import java.util.function.Supplier;

/// How a command speaks: the options that all commands share.
final class Speech {

    @Option(
            names = "--json",
            description = "answer with one JSON object per line, for other programs")
    private boolean json;

    @Option(names = "--quiet", description = "say nothing but the answer and errors")
    private boolean quiet;

    /// {@return whether answers are JSON}
    boolean isJson() {
        return json;
    }

    /// Gives an answer that other programs read, if they do.
    void answer(Console console, Supplier<ObjectNode> object) {
        if (json) {
            console.answer(object.get());
        }
    }

    /// Gives an answer that people read, if they do.
    void answer(Console console, Table table) {
        if (!json) {
            table.lines().forEach(console::answer);
        }
    }

    /// Gives a line that people read, if they do.
    void tell(Console console, String line) {
        if (!json) {
            console.answer(line);
        }
    }

    /// Says how it goes, unless asked to be quiet.
    void progress(Console console, String line) {
        if (!quiet) {
            console.say(line);
        }
    }
}
