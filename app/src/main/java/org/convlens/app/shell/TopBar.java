package org.convlens.app.shell;

import atlantafx.base.controls.Spacer;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.convlens.app.shell.Settings.Appearance;
import org.convlens.app.state.LabFileState;
import org.convlens.app.state.Progress;
import org.convlens.engine.EngineDescription;
import org.convlens.training.TrainingEvent;
import org.convlens.training.TrainingStatus;
import org.kordamp.ikonli.material2.Material2AL;

import java.util.List;
import java.util.Optional;

/// Name, menu, places, device and appearance.
final class TopBar extends HBox {

    private final Texts texts = Texts.of(TopBar.class);
    private final Desk desk;
    private final Label device = new Label();

    TopBar(Desk desk, ObjectProperty<Place> place, LabMenu menu) {
        this.desk = desk;
        getStyleClass().add("top-bar");
        getChildren()
                .addAll(
                        wordmark(),
                        menu.button(),
                        places(place),
                        new Spacer(),
                        device,
                        projector(),
                        themes());
        device.getStyleClass().add("chip");
        device.setId("device");
        device.setMinWidth(USE_PREF_SIZE);
        desk.state().engine().subscribe(engine -> engine.ifPresent(this::explain));
        desk.state().engine().subscribe(engine -> showDevice());
        desk.state().progress().subscribe(progress -> showDevice());
        menu.button().textProperty().bind(desk.state().file().map(LabFileState::name));
    }

    private static Node wordmark() {
        Text conv = new Text("Conv");
        Text lens = new Text("Lens");
        conv.getStyleClass().add("wordmark-plain");
        lens.getStyleClass().add("wordmark-accent");
        TextFlow mark = new TextFlow(conv, lens);
        mark.setMinWidth(USE_PREF_SIZE);
        mark.setMaxHeight(USE_PREF_SIZE);
        return mark;
    }

    private Node places(ObjectProperty<Place> place) {
        List<Place> all = List.of(Place.values());
        Segments<Place> segments =
                new Segments<>(all, one -> texts.get("place." + one), place)
                        .explaining(one ->
                                texts.get("place.tip", texts.get("place." + one), one.key()));
        segments.setId("places");
        return segments;
    }

    private Node projector() {
        ToggleButton button = new ToggleButton(texts.get("projector"));
        button.setId("projector");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(texts.get("projector.tip")));
        desk.settings()
                .settings()
                .subscribe(now -> button.setSelected(now.fontSize() >= Settings.PROJECTOR_FONT));
        button.setOnAction(event ->
                desk.settings()
                        .change(now ->
                                now.withFont(
                                        button.isSelected()
                                                ? Settings.PROJECTOR_FONT
                                                : Settings.NORMAL_FONT)));
        return button;
    }

    private Node themes() {
        MenuButton button = new MenuButton("", Icons.of(Material2AL.BRIGHTNESS_6));
        button.setId("theme");
        button.setPopupSide(Side.BOTTOM);
        button.setAccessibleText(texts.get("theme.tip"));
        button.setTooltip(new Tooltip(texts.get("theme.tip")));
        ToggleGroup group = new ToggleGroup();
        for (Appearance appearance : Appearance.values()) {
            RadioMenuItem item = new RadioMenuItem(texts.get("theme." + appearance));
            item.setToggleGroup(group);
            item.setOnAction(event -> desk.settings().change(now -> now.with(appearance)));
            desk.settings()
                    .settings()
                    .subscribe(now -> item.setSelected(now.appearance() == appearance));
            button.getItems().add(item);
        }
        return button;
    }

    private void showDevice() {
        Optional<EngineDescription> engine = desk.state().engine().get();
        device.setText(engine.map(this::words).orElse(texts.get("device.loading")));
    }

    private void explain(EngineDescription engine) {
        device.setTooltip(
                new Tooltip(
                        texts.get("device.tip", engine.name(), engine.threads(), engine.note())));
    }

    private String words(EngineDescription engine) {
        return desk.state()
                .progress()
                .get()
                .filter(progress -> progress.status() == TrainingStatus.RUNNING)
                .flatMap(Progress::last)
                .map(TrainingEvent.Iteration::imagesPerSecond)
                .map(speed -> texts.get("device.speed", engine.device(), speed))
                .orElse(texts.get("device.chip", engine.device()));
    }
}
