package org.convlens.app.shell;

import javafx.scene.layout.Region;

import java.util.List;

/// What the features put into the window.
///
/// @param palette top left: layers to drag
/// @param picture bottom left: the one picture
/// @param canvas centre: the network
/// @param training bottom: progress, settings, curves, answer
/// @param lens right: views of the selected layer
/// @param pages what fills the window in the other places
public record Panels(
        Region palette,
        Region picture,
        Region canvas,
        Region training,
        List<LensTab> lens,
        List<Page> pages) {

    /// A view of the selected layer.
    ///
    /// @param title one word
    /// @param view the view
    public record LensTab(String title, Region view) {}

    /// A view that fills the window.
    ///
    /// @param place where
    /// @param view the view
    public record Page(Place place, Region view) {}

    /// Copies the lists.
    public Panels {
        lens = List.copyOf(lens);
        pages = List.copyOf(pages);
    }
}
