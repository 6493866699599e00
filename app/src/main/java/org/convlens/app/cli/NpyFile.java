package org.convlens.app.cli;

import org.convlens.project.Npy;
import org.convlens.tensor.Tensor;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Numbers for other programs.
final class NpyFile {

    private NpyFile() {}

    static void write(Tensor numbers, Path file) {
        try (var target = new BufferedOutputStream(Files.newOutputStream(file))) {
            Npy.write(numbers, target);
        } catch (IOException e) {
            throw CommandException.failed(file + " cannot be written: " + e.getMessage());
        }
    }
}
