package org.convlens.app.cli;

import java.nio.file.Path;
import java.util.function.Consumer;

/// Draws every view of the window into PNG files.
@FunctionalInterface
public interface Tour {

    /// One view, drawn.
    ///
    /// @param view its name, such as `lab`
    /// @param theme `light` or `dark`
    /// @param file the PNG
    record View(String view, String theme, Path file) {}

    /// Draws all views in all themes.
    ///
    /// @param folder where the files go
    /// @param each hears of every file once it is written
    void draw(Path folder, Consumer<View> each);
}
