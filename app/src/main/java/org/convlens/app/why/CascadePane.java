package org.convlens.app.why;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.convlens.app.shell.lens.Figures;
import org.convlens.evaluation.Evidence;
import org.convlens.evaluation.Randomisation;
import org.convlens.tensor.Tensor;
import org.convlens.viz.fx.HeatMapView;

import java.util.List;

/// The map while layers forget, from the answer down as far as a slider says, beside the map for
/// another target.
final class CascadePane extends VBox {

    private static final double GAP = 6;

    private final Trial.Tried found;
    private final Look look;
    private final WhyWords words;
    private final HeatMapView map = new HeatMapView();
    private final Label caption = new Label();

    /// @param found what was found
    /// @param look how maps lie over the picture
    /// @param step how many layers have forgotten
    /// @param words of this room
    CascadePane(Trial.Tried found, Look look, ObjectProperty<Integer> step, WhyWords words) {
        super(GAP);
        this.found = found;
        this.look = look;
        this.words = words;
        map.setId("cascade-map");
        caption.setId("cascade-caption");
        HeatMapView rival = new HeatMapView();
        rival.setId("rival-map");
        show(rival, evidence().rival().plane());
        Label published = new Label(words.texts().get("cascade.published"));
        published.getStyleClass().addAll("muted", "small");
        published.setWrapText(true);
        getChildren()
                .addAll(
                        slider(step),
                        new HBox(
                                GAP,
                                picture(map, caption),
                                picture(rival, new Label(words.texts().get("cascade.rival")))),
                        published);
        step.subscribe(count -> show(count));
    }

    private Evidence evidence() {
        return found.evidence();
    }

    private List<Randomisation.Step> steps() {
        return evidence().randomisation().steps();
    }

    private VBox picture(HeatMapView view, Label label) {
        view.readoutProperty().set(false);
        label.getStyleClass().addAll("muted", "small");
        label.setWrapText(true);
        VBox box = new VBox(2, view, label);
        box.setMinWidth(0);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private HBox slider(ObjectProperty<Integer> step) {
        Slider slider = new Slider(0, steps().size(), Math.min(step.get(), steps().size()));
        slider.setId("cascade");
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setBlockIncrement(1);
        slider.setTooltip(new Tooltip(words.texts().get("cascade.tip")));
        slider.setAccessibleText(words.texts().get("cascade"));
        slider.valueProperty().subscribe(value -> step.set((int) Math.round(value.doubleValue())));
        HBox.setHgrow(slider, Priority.ALWAYS);
        Label name = new Label(words.texts().get("cascade"));
        name.getStyleClass().add("muted");
        name.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(name, slider);
        row.getStyleClass().add("lens-controls");
        return row;
    }

    private void show(int count) {
        int step = Math.min(count, steps().size());
        show(map, step == 0 ? trained() : steps().get(step - 1).plane());
        caption.setText(
                step == 0
                        ? words.texts().get("cascade.trained")
                        : words.texts()
                                .get(
                                        "cascade.step",
                                        steps().get(step - 1).layer(),
                                        Figures.of(steps().get(step - 1).similarity())));
    }

    private Tensor trained() {
        return found.tile().standing().map().orElseThrow();
    }

    private void show(HeatMapView view, Tensor plane) {
        Tile tile = found.tile().showing(plane);
        view.contentProperty().set(look.over(List.of(tile)).getFirst());
    }
}
