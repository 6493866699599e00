package org.convlens.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The system's file dialogs; an interface because native dialogs cannot be driven by tests. FX
/// thread only.
public interface FileDialogs {

    /// {@return a file to open, unless the user cancelled}
    ///
    /// @param title what the dialog is for
    /// @param kind which files it offers
    Optional<Path> open(String title, Kind kind);

    /// {@return a folder, unless the user cancelled}
    ///
    /// @param title what the dialog is for
    Optional<Path> folder(String title);

    /// {@return where to save, unless the user cancelled}
    ///
    /// @param title what the dialog is for
    /// @param kind which files it offers
    /// @param name the name it suggests
    Optional<Path> save(String title, Kind kind, String name);

    /// Kinds of files.
    enum Kind {
        /// ConvLens labs.
        LAB("*.convlens"),
        /// Pictures.
        PICTURE("*.png *.jpg *.jpeg *.gif *.bmp *.tif *.tiff *.webp *.npy"),
        /// Figures to save: pixels, or a drawing.
        FIGURE("*.png *.svg"),
        /// Numbers for other programs.
        NPY("*.npy"),
        /// Numbers as text.
        CSV("*.csv"),
        /// Zipped pictures.
        ZIP("*.zip"),
        /// Networks.
        NETWORK("*.json");

        private final String patterns;

        Kind(String patterns) {
            this.patterns = patterns;
        }

        /// {@return file name patterns such as `*.png`}
        public List<String> patterns() {
            return List.of(patterns.split(" ", -1));
        }
    }
}
