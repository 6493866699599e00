package org.convlens.app.shell.lens;

import javafx.scene.control.Alert;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;

import org.convlens.app.shell.FileDialogs;
import org.convlens.app.shell.FileDialogs.Kind;
import org.convlens.app.shell.Icons;
import org.convlens.app.shell.Texts;
import org.convlens.project.Csv;
import org.convlens.project.Npy;
import org.convlens.tensor.Tensor;
import org.kordamp.ikonli.material2.Material2AL;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// Takes the raw numbers of a figure out of the window: to the clipboard, as CSV, as .npy.
///
/// @param dialogs where to save is asked there
/// @param enlarged the numbers of the enlarged picture
/// @param all the numbers of all pictures
public record TensorExport(
        FileDialogs dialogs, Supplier<Optional<Named>> enlarged, Supplier<Optional<Named>> all) {

    private static final Texts TEXTS = Texts.of(TensorExport.class);

    /// Numbers and what their file is called.
    ///
    /// @param name the file name that is suggested, without ending
    /// @param tensor they
    public record Named(String name, Tensor tensor) {}

    /// Writes numbers in some form.
    @FunctionalInterface
    private interface Form {
        void write(Tensor tensor, OutputStream target) throws IOException;
    }

    /// {@return a button that opens the ways out}
    public MenuButton button() {
        MenuButton button = new MenuButton(null, Icons.of(Material2AL.GRID_ON));
        button.setId("numbers-out");
        button.getStyleClass().addAll("flat", "tool");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(TEXTS.get("numbers.tip")));
        button.setAccessibleText(TEXTS.get("numbers.tip"));
        button.getItems().addAll(items());
        button.getItems()
                .addAll(
                        item("numbers.all.csv", () -> save(all, Kind.CSV, ".csv", CSV)),
                        item("numbers.all.npy", () -> save(all, Kind.NPY, ".npy", Npy::write)));
        return button;
    }

    /// {@return the ways out of the enlarged picture's numbers}
    List<MenuItem> items() {
        return List.of(
                item("numbers.copy", this::copy),
                item("numbers.csv", () -> save(enlarged, Kind.CSV, ".csv", CSV)),
                item("numbers.npy", () -> save(enlarged, Kind.NPY, ".npy", Npy::write)));
    }

    private static final Form CSV =
            (tensor, target) -> target.write(Csv.of(tensor).getBytes(StandardCharsets.UTF_8));

    private static MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(TEXTS.get(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void copy() {
        enlarged.get()
                .ifPresent(numbers -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putString(Csv.of(numbers.tensor()));
                    Clipboard.getSystemClipboard().setContent(content);
                });
    }

    private void save(Supplier<Optional<Named>> source, Kind kind, String ending, Form form) {
        source.get()
                .ifPresent(numbers ->
                        dialogs.save(TEXTS.get("numbers.title"), kind, numbers.name() + ending)
                                .ifPresent(file -> write(numbers.tensor(), form, file)));
    }

    private static void write(Tensor tensor, Form form, Path file) {
        try (OutputStream target = new BufferedOutputStream(Files.newOutputStream(file))) {
            form.write(tensor, target);
        } catch (IOException e) {
            String reason = Objects.requireNonNullElse(e.getMessage(), "");
            new Alert(Alert.AlertType.ERROR, TEXTS.get("numbers.failed", file, reason)).show();
        }
    }
}
