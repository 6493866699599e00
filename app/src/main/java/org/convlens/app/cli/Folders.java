package org.convlens.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Folders that commands write to.
final class Folders {

    private Folders() {}

    /// Makes a folder, if it is not there.
    static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw CommandException.badInput(
                    "%s cannot be made a folder: %s".formatted(folder, e.getMessage()));
        }
    }
}
