package org.convlens.app.why;

import javafx.scene.control.Alert;

import org.convlens.app.shell.FileDialogs;
import org.convlens.app.shell.Texts;
import org.convlens.attribution.Attribution;
import org.convlens.project.Npy;
import org.convlens.tensor.Tensor;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// Takes a map's raw numbers out of the window, as .npy.
///
/// @param dialogs where to save is asked there
/// @param texts of this room
record NumbersExport(FileDialogs dialogs, Texts texts) {

    /// Saves a method's map, where the user says; nothing while it has not answered.
    void save(Tile tile) {
        if (tile.standing() instanceof Standing.Found(Attribution answer)) {
            String name = tile.method().description().name() + ".npy";
            dialogs.save(texts.get("numbers.title"), FileDialogs.Kind.NPY, name)
                    .ifPresent(file -> write(answer.map(), file));
        }
    }

    private void write(Tensor map, Path file) {
        try (var target = new BufferedOutputStream(Files.newOutputStream(file))) {
            Npy.write(map, target);
        } catch (IOException e) {
            String reason = Objects.requireNonNullElse(e.getMessage(), "");
            new Alert(Alert.AlertType.ERROR, texts.get("numbers.failed", file, reason)).show();
        }
    }
}
