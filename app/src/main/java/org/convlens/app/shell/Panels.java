package org.convlens.app.shell;

import javafx.scene.layout.Region;

import org.convlens.app.fx.Once;

import java.util.List;
import java.util.function.Supplier;

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
    /// @param view the view, built when it is first shown
    public record LensTab(String title, Once<Region> view) {

        /// A view that is not built yet.
        ///
        /// @param title one word
        /// @param maker builds the view
        public LensTab(String title, Supplier<Region> maker) {
            this(title, new Once<>(maker));
        }
    }

    /// A view that fills the window.
    ///
    /// @param place where
    /// @param view the view, built when one first goes there; visible only while one is there
    public record Page(Place place, Once<Region> view) {

        /// A view that is not built yet.
        ///
        /// @param place where
        /// @param maker builds the view
        public Page(Place place, Supplier<Region> maker) {
            this(place, new Once<>(() -> hidden(maker.get())));
        }

        private static Region hidden(Region view) {
            view.getStyleClass().add("page");
            view.setVisible(false);
            return view;
        }
    }

    /// Copies the lists.
    public Panels {
        lens = List.copyOf(lens);
        pages = List.copyOf(pages);
    }
}
