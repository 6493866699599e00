package org.convlens.app.shell;

import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The operating system's own file dialogs.
public final class NativeFileDialogs implements FileDialogs {

    private final Window owner;
    private final Texts texts = Texts.of(NativeFileDialogs.class);
    private @Nullable File folder;

    /// Dialogs of one window.
    ///
    /// @param owner the window they stand before
    /// @param labs where to look first, if the user said
    public NativeFileDialogs(Window owner, Optional<Path> labs) {
        this.owner = owner;
        labs.filter(Files::isDirectory).ifPresent(place -> folder = place.toFile());
    }

    @Override
    public Optional<Path> open(String title, Kind kind) {
        return remembered(chooser(title, kind).showOpenDialog(owner));
    }

    @Override
    public Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(folder);
        return remembered(chooser.showDialog(owner));
    }

    @Override
    public Optional<Path> save(String title, Kind kind, String name) {
        FileChooser chooser = chooser(title, kind);
        chooser.getExtensionFilters()
                .setAll(
                        kind.patterns().stream()
                                .map(pattern -> new ExtensionFilter(words(kind, pattern), pattern))
                                .toList());
        chooser.setInitialFileName(name);
        return remembered(chooser.showSaveDialog(owner))
                .map(file -> ended(file, chooser.getSelectedExtensionFilter()));
    }

    private String words(Kind kind, String pattern) {
        return texts.get("files." + kind.name()) + " (" + pattern + ")";
    }

    /// Not every system adds the ending of the chosen kind.
    private static Path ended(Path file, @Nullable ExtensionFilter chosen) {
        boolean bare = !file.getFileName().toString().contains(".");
        return bare && chosen != null
                ? Path.of(file + chosen.getExtensions().getFirst().substring(1))
                : file;
    }

    private FileChooser chooser(String title, Kind kind) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(folder);
        chooser.getExtensionFilters()
                .add(new ExtensionFilter(texts.get("files." + kind.name()), kind.patterns()));
        return chooser;
    }

    private Optional<Path> remembered(@Nullable File file) {
        if (file != null) {
            folder = file.isDirectory() ? file : file.getParentFile();
        }
        return Optional.ofNullable(file).map(File::toPath);
    }
}
