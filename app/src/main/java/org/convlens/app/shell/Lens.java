package org.convlens.app.shell;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import org.convlens.app.shell.Panels.LensTab;

import java.util.List;

/// The views of the selected layer, one at a time; Alt with a digit chooses.
final class Lens extends BorderPane {

    private final List<LensTab> tabs;
    private final ObjectProperty<LensTab> shown;

    Lens(List<LensTab> tabs) {
        this.tabs = tabs;
        getStyleClass().addAll("panel", "lens");
        shown = new SimpleObjectProperty<>(tabs.get(Math.min(1, tabs.size() - 1)));
        Texts texts = Texts.of(Lens.class);
        Segments<LensTab> segments =
                new Segments<>(tabs, LensTab::title, shown)
                        .explaining(tab ->
                                texts.get(
                                        "lens.tip", tab.title(), "Alt+" + (tabs.indexOf(tab) + 1)));
        segments.setId("lens-tabs");
        BorderPane.setMargin(segments, new Insets(12, 14, 4, 14));
        setTop(segments);
        StackPane place = new StackPane();
        place.setMinSize(0, 0);
        setCenter(place);
        shown.subscribe(tab -> place.getChildren().setAll(tab.view().get()));
        sceneProperty().subscribe(scene -> hearKeys());
    }

    /// Shows a view, counted from 0.
    void show(int number) {
        shown.set(tabs.get(number));
    }

    private void hearKeys() {
        if (getScene() == null) {
            return;
        }
        for (int i = 0; i < tabs.size(); i++) {
            LensTab tab = tabs.get(i);
            KeyCode digit = KeyCode.getKeyCode(Integer.toString(i + 1));
            getScene()
                    .getAccelerators()
                    .put(
                            new KeyCodeCombination(digit, KeyCombination.ALT_DOWN),
                            () -> shown.set(tab));
        }
    }
}
