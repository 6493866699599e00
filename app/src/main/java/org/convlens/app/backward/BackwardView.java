package org.convlens.app.backward;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.convlens.app.shell.Desk;
import org.convlens.app.shell.Texts;
import org.convlens.app.shell.lens.Coloured;
import org.convlens.app.shell.lens.FigureExport;
import org.convlens.app.shell.lens.LensHeader;
import org.convlens.app.shell.lens.LensPane;
import org.convlens.app.shell.lens.LinesColumn;
import org.convlens.app.shell.lens.MissingPane;
import org.convlens.app.shell.lens.Player;
import org.convlens.app.shell.lens.ProductRow;
import org.convlens.app.shell.lens.ScrolledPane;
import org.convlens.tensor.Tensor;
import org.convlens.viz.color.ColorMap;
import org.convlens.viz.color.ValueRange;
import org.convlens.viz.fx.HeatMapView;
import org.convlens.viz.fx.UnitBarsView;

import java.util.List;
import java.util.Optional;

/// The lens tab "Step": forward, loss, backward, update, one moment at a time, and how the slope by
/// one weight comes to be.
public final class BackwardView extends StackPane {

    private static final double GAP = 8;
    private static final double PARTS = 110;
    private static final double PICKER = 140;

    private final Texts texts = Texts.of(BackwardView.class);
    private final StepWords words = new StepWords(texts);
    private final Desk desk;
    private final BackwardViewModel model;
    private final Player player;
    private final WeightPicker picker;
    private final Label age = new Label();
    private final Label phase = new Label();
    private final Label weightTitle = new Label();
    private final HeatMapView map = new HeatMapView();
    private final UnitBarsView units = new UnitBarsView();
    private final ProductRow parts = new ProductRow(part("met"), part("delta"), part("products"));
    private final Label pointed = new Label();
    private final LinesColumn lines = new LinesColumn();
    private final Button look = button("look");
    private final Button check = button("check");
    private final LensHeader header;
    private final VBox moment;
    private final VBox weight;
    private final VBox pane;
    private final MissingPane missing;

    /// Watches the lab's picture and network.
    ///
    /// @param desk what the window works with
    /// @param chooseData goes to the place where data are chosen
    public BackwardView(Desk desk, Runnable chooseData) {
        this.desk = desk;
        model = new BackwardViewModel(desk.state(), desk.commands());
        player = new Player(model);
        picker = new WeightPicker(model, texts);
        missing = new MissingPane(desk.commands(), chooseData);
        moment = new VBox(GAP, phase, new StackPane(map, units));
        weight = new VBox(GAP, title(), picker, lines, parts, pointed);
        VBox figure = new VBox(GAP, moment, weight);
        FigureExport export = new FigureExport(figure, desk.dialogs());
        header = new LensHeader(export::copy, () -> export.save("step"));
        pane = new VBox(GAP, header, controls(), player, figure);
        VBox.setVgrow(figure, Priority.ALWAYS);
        arrange();
        getChildren().addAll(new ScrolledPane(pane), missing);
        hearGestures();
        watch();
    }

    private void arrange() {
        setId("step");
        map.setId("step-map");
        units.setId("step-units");
        phase.setId("step-phase");
        lines.setId("step-lines");
        pointed.setId("step-pointed");
        weightTitle.getStyleClass().add("muted");
        phase.setWrapText(true);
        pointed.setWrapText(true);
        pointed.setMinHeight(USE_PREF_SIZE);
        pane.getStyleClass().add("lens-pane");
        getStylesheets().add(LensPane.STYLE_SHEET);
        VBox.setVgrow(moment, Priority.ALWAYS);
        VBox.setVgrow(moment.getChildren().getLast(), Priority.ALWAYS);
        VBox.setVgrow(weight, Priority.ALWAYS);
        VBox.setVgrow(picker, Priority.ALWAYS);
        VBox.setVgrow(parts, Priority.ALWAYS);
        parts.setPrefHeight(PARTS);
        picker.setPrefHeight(PICKER);
    }

    private Region controls() {
        age.setId("step-age");
        age.getStyleClass().add("muted");
        age.setWrapText(true);
        HBox row = new HBox(GAP, look, age);
        row.getStyleClass().add("lens-controls");
        return row;
    }

    private Region title() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox row = new HBox(GAP, weightTitle, spring, check);
        row.getStyleClass().add("lens-controls");
        return row;
    }

    private ProductRow.Part part(String name) {
        return new ProductRow.Part("step-" + name, texts.get(name + ".tip"));
    }

    private Button button(String key) {
        Button button = new Button(texts.get(key));
        button.setId("step-" + key);
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(texts.get(key + ".tip")));
        return button;
    }

    private void hearGestures() {
        look.setOnAction(_ -> model.look());
        check.setOnAction(_ -> model.check());
        parts.marked().addListener((_, _, place) -> point(place.intValue()));
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    boolean plain = !event.isShortcutDown() && !event.isAltDown();
                    if (plain && act(event.getCode())) {
                        event.consume();
                    }
                });
    }

    private boolean act(KeyCode code) {
        switch (code) {
            case P -> player.playOrPause();
            case L -> model.look();
            case D -> model.check();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void watch() {
        sceneProperty().subscribe(_ -> show());
        desk.state().snapshot().subscribe(_ -> showNews());
        desk.state().plan().subscribe(_ -> show());
        desk.state().selection().subscribe(_ -> show());
        model.seen().subscribe(_ -> show());
        model.positionProperty().subscribe(_ -> show());
        model.chosen().subscribe(_ -> show());
        model.checked().subscribe(_ -> show());
        List.of(map.toneProperty(), units.toneProperty(), parts.toneProperty())
                .forEach(tone -> tone.addListener(_ -> show()));
    }

    /// Draws nothing while another tab is in front.
    private void show() {
        if (getScene() == null) {
            return;
        }
        model.missing().ifPresent(missing::show);
        missing.setVisible(model.missing().isPresent());
        pane.setVisible(model.missing().isEmpty());
        Optional<Seen> seen = model.seen().get();
        moment.setVisible(seen.isPresent());
        weight.setVisible(seen.isPresent());
        player.setVisible(seen.isPresent());
        showAge();
        seen.ifPresent(this::show);
    }

    private void showNews() {
        if (missing.isVisible() || model.missing().isPresent()) {
            show();
        } else if (getScene() != null) {
            showAge();
        }
    }

    /// A step stays as it was looked at while training goes on.
    private void showAge() {
        boolean isSeen = model.seen().get().isPresent();
        String seen = model.isOutdated() ? "seen.before" : "seen";
        header.show(texts.get("title"), "");
        age.setText(texts.get(isSeen ? seen : "unseen"));
    }

    private void show(Seen seen) {
        Phase now = seen.phases().get(model.position());
        phase.setText(words.phase(now, seen.step()));
        Optional<Tensor> values = seen.values(now, model.channel());
        map.setVisible(values.filter(all -> all.shape().isSpatial()).isPresent());
        units.setVisible(values.filter(all -> !all.shape().isSpatial()).isPresent());
        values.ifPresent(this::show);
        picker.show();
        weightTitle.setText(model.layer().map(id -> texts.get("weight.title", id)).orElse(""));
        model.chosen().get().ifPresentOrElse(chosen -> show(chosen, seen), this::showNothing);
        player.follow();
    }

    private void showNothing() {
        boolean isOnItsWay = model.layer().isPresent();
        lines.show(isOnItsWay ? List.of() : List.of(texts.get("no.weight")));
        parts.setVisible(false);
    }

    private void show(Tensor values) {
        if (values.shape().isSpatial()) {
            int channel = Math.min(model.channel(), values.shape().channels() - 1);
            map.contentProperty().set(Coloured.map(values, channel, map.toneProperty().get()));
        } else {
            units.valuesProperty().set(values);
            units.colorsProperty().set(ColorMap.signed(units.toneProperty().get()));
            units.rangeProperty().set(ValueRange.of(values).symmetric());
        }
    }

    private void show(Chosen chosen, Seen seen) {
        lines.show(words.slope(chosen, seen.step(), model.checked().get()));
        parts.setVisible(chosen.slope().isPresent());
        chosen.slope()
                .map(slope -> SlopePictures.of(slope, parts.toneProperty().get()))
                .ifPresent(parts::show);
        point(parts.marked().get());
    }

    /// Says what one position contributes.
    private void point(int place) {
        pointed.setText(
                model.chosen()
                        .get()
                        .flatMap(Chosen::slope)
                        .filter(slope -> place >= 0 && place < slope.parts().size())
                        .map(slope -> words.part(slope.parts().get(place)))
                        .orElse(texts.get("point")));
    }
}
