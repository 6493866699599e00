package org.convlens.app.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.convlens.app.shell.Panels.Page;

import java.util.List;

/// What fills the window in the places beside the lab; each page is built when one first goes
/// there, and in the scene only while one is there.
final class Pages extends StackPane {

    /// The pages of a window.
    ///
    /// @param pages at most one for each place
    /// @param place where one is
    Pages(List<Page> pages, ObservableValue<Place> place) {
        setPickOnBounds(false);
        place.subscribe(now -> {
            leave();
            pages.stream().filter(page -> page.place() == now).forEach(this::show);
        });
    }

    private void leave() {
        getChildren().forEach(page -> page.setVisible(false));
        getChildren().clear();
    }

    private void show(Page page) {
        Region view = page.view().get();
        getChildren().add(view);
        view.setVisible(true);
        view.applyCss();
    }
}
