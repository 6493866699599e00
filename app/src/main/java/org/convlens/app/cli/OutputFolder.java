package org.convlens.app.cli;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The option that names the folder a command writes to.
final class OutputFolder {

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "the folder to write to; made if it is not there")
    private Path folder;

    /// {@return the folder, which is there now}
    Path made() {
        return made(folder);
    }

    /// {@return a folder, which is there now}
    ///
    /// @param folder to make unless it is there
    static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw CommandException.badInput(
                    "%s cannot be made a folder: %s".formatted(folder, e.getMessage()));
        }
    }
}
