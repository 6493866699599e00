package org.convlens.app.shell.lens;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Alert;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;

import org.convlens.app.shell.FileDialogs;
import org.convlens.app.shell.Texts;
import org.convlens.viz.fx.SvgPicture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/// Takes a picture with its legend and numbers out of the window: pixels twice as many as on
/// screen, or a drawing in SVG.
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

    /// Saves the picture where the user says: as SVG if the name ends so, else as PNG.
    ///
    /// @param name the file name that is suggested, without ending
    public void save(String name) {
        Texts texts = Texts.of(FigureExport.class);
        dialogs.save(texts.get("save.title"), FileDialogs.Kind.FIGURE, name + ".png")
                .ifPresent(this::write);
    }

    private void write(Path file) {
        try {
            if (file.toString().endsWith(".svg")) {
                Files.writeString(file, SvgPicture.of(figure, background()));
            } else {
                ImageIO.write(SwingFXUtils.fromFXImage(picture(), null), "png", file.toFile());
            }
        } catch (IOException e) {
            String reason = Objects.requireNonNullElse(e.getMessage(), "");
            String sentence = Texts.of(FigureExport.class).get("save.failed", file, reason);
            new Alert(Alert.AlertType.ERROR, sentence).show();
        }
    }

    private WritableImage picture() {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(SCALE, SCALE));
        parameters.setFill(background());
        return figure.snapshot(parameters, null);
    }

    /// What the figure stands on: else the light texts of a dark theme would stand on white paper.
    private Color background() {
        return Stream.iterate(Optional.<Node>of(figure), node -> node.map(Node::getParent))
                .takeWhile(Optional::isPresent)
                .flatMap(node -> color(node.get()).stream())
                .findFirst()
                .orElse(Color.WHITE);
    }

    private static Optional<Color> color(Node node) {
        return node instanceof Region region && region.getBackground() != null
                ? region.getBackground().getFills().stream()
                        .map(BackgroundFill::getFill)
                        .filter(fill -> fill instanceof Color color && color.isOpaque())
                        .map(Color.class::cast)
                        .reduce((_, upper) -> upper)
                : Optional.empty();
    }
}
