package org.convlens.app.cli;

import org.convlens.project.ExportFolder;
import org.convlens.project.Lab;
import org.convlens.project.LabFile;
import org.convlens.training.TrainingConfig;
import org.convlens.zoo.Presets;

import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// The word NETWORK: a preset's name, a network.json, or a lab file.
final class NetworkArgument {

    @Parameters(
            paramLabel = "NETWORK",
            description = "a preset's name, a network.json, or a lab file")
    private String name;

    /// {@return what it leads to}
    Found find() {
        return find(name);
    }

    /// {@return what a word leads to}
    static Found find(String name) {
        return Presets.named(name).map(Found::of).orElseGet(() -> read(name));
    }

    private static Found read(String name) {
        Path file = path(name);
        if (!Files.isRegularFile(file)) {
            throw CommandException.badInput(
                    "There is no preset and no file called %s; `convlens presets` lists the presets."
                            .formatted(name));
        }
        if (isZip(file)) {
            Lab lab = LabFile.open(file);
            return new Found(name, lab.drawing().network(), lab.training(), Optional.of(lab));
        }
        return new Found(
                name, ExportFolder.network(file), TrainingConfig.DEFAULT, Optional.empty());
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw CommandException.badInput(
                    "%s is no name of a file: %s.".formatted(name, e.getReason()));
        }
    }

    private static boolean isZip(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.read() == 'P' && stream.read() == 'K';
        } catch (IOException e) {
            throw CommandException.badInput(file + " cannot be read: it may not be opened by you.");
        }
    }
}
