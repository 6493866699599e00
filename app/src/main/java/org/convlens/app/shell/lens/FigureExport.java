package org.convlens.app.shell.lens;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Alert;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;

import org.convlens.app.shell.FileDialogs;
import org.convlens.app.shell.Texts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

import javax.imageio.ImageIO;

/// Takes a picture with its legend and numbers out of the window, twice as large as on screen.
///
/// @param figure what is copied or saved
/// @param dialogs where to save is asked there
public record FigureExport(Node figure, FileDialogs dialogs) {

    private static final double SCALE = 2;

    /// Copies the picture to the clipboard.
    public void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putImage(picture());
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// Saves the picture as PNG, where the user says.
    ///
    /// @param name the file name that is suggested, without ending
    public void save(String name) {
        Texts texts = Texts.of(FigureExport.class);
        dialogs.save(texts.get("save.title"), FileDialogs.Kind.PNG, name + ".png")
                .ifPresent(this::write);
    }

    private void write(Path file) {
        try {
            ImageIO.write(SwingFXUtils.fromFXImage(picture(), null), "png", file.toFile());
        } catch (IOException e) {
            String reason = Objects.requireNonNullElse(e.getMessage(), "");
            String sentence = Texts.of(FigureExport.class).get("save.failed", file, reason);
            new Alert(Alert.AlertType.ERROR, sentence).show();
        }
    }

    private WritableImage picture() {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(SCALE, SCALE));
        parameters.setFill(Color.TRANSPARENT);
        return figure.snapshot(parameters, null);
    }
}
