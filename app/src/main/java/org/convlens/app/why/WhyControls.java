package org.convlens.app.why;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.convlens.app.shell.Segments;
import org.convlens.app.shell.Texts;
import org.convlens.app.shell.lens.Choice;
import org.convlens.viz.color.RangeScope;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// What is asked, of which methods, and how their maps lie over the picture.
final class WhyControls extends VBox {

    private static final double GAP = 6;

    private final WhyViewModel model;
    private final WhyWords words;
    private final Texts texts;

    /// @param model what is chosen
    /// @param words of this room
    /// @param below what stands below
    WhyControls(WhyViewModel model, WhyWords words, ObjectProperty<Below> below) {
        super(GAP);
        this.model = model;
        this.words = words;
        this.texts = words.texts();
        getChildren().addAll(question(), methods(), look(), strength(), row(below(below)));
    }

    private HBox question() {
        AimChoice aim =
                aims(
                        List.of(new Aim.Answer(), new Aim.RunnerUp(), new Aim.Selected()),
                        model.aim());
        aim.setId("why-target");
        aim.explain(texts.get("target.tip"));
        AimChoice against = aims(List.of(new Aim.Nothing(), new Aim.RunnerUp()), model.against());
        against.setId("why-not");
        against.explain(texts.get("against.tip"));
        HBox.setHgrow(aim, Priority.ALWAYS);
        HBox.setHgrow(against, Priority.ALWAYS);
        return row(muted("why"), aim, muted("against"), against);
    }

    private AimChoice aims(List<Aim> always, ObjectProperty<Aim> chosen) {
        AimChoice choice =
                new AimChoice(always, aim -> words.aim(aim, model.sight().get()), chosen);
        choice.setMinWidth(0);
        choice.setPrefWidth(0);
        model.sight().subscribe(now -> now.ifPresent(sight -> choice.offer(sight.classes())));
        return choice;
    }

    private HBox methods() {
        Choice<CamLayers> cams =
                new Choice<>(
                        List.of(CamLayers.values()),
                        layers -> texts.get("cams." + layers),
                        model.cams());
        cams.setId("cam-layers");
        cams.explain(texts.get("cams.tip"));
        return row(new MethodsMenu(texts, model.methods()), cams, spring(), slow());
    }

    /// Asks the slow methods, or ends what they are at.
    private Button slow() {
        Button button = new Button();
        button.setId("ask-slow");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(texts.get("slow.tip")));
        button.setOnAction(_ -> {
            if (model.working().get()) {
                model.stop();
            } else {
                model.ask();
            }
        });
        model.tiles().subscribe(_ -> show(button));
        model.working().subscribe(_ -> show(button));
        return button;
    }

    private void show(Button button) {
        int open = model.unanswered().size();
        boolean working = model.working().get();
        button.setText(working ? texts.get("slow.stop") : texts.get("slow.ask", open));
        button.setVisible(working || open > 0);
        button.setManaged(button.isVisible());
    }

    private HBox look() {
        return row(
                segments(List.of(Sign.values()), Look::sign, Look::with),
                segments(List.of(RangeScope.MAP, RangeScope.GLOBAL), Look::scope, Look::with));
    }

    private CheckBox contour() {
        CheckBox contour = new CheckBox(texts.get("contour"));
        contour.setId("contour");
        contour.setMinWidth(USE_PREF_SIZE);
        contour.setTooltip(new Tooltip(texts.get("contour.tip")));
        contour.setSelected(model.appearance().get().contour());
        contour.selectedProperty().subscribe(on -> change(now -> now.contoured(on)));
        return contour;
    }

    private void change(UnaryOperator<Look> change) {
        model.appearance().set(change.apply(model.appearance().get()));
    }

    private HBox strength() {
        Slider opacity = slider("opacity", model.appearance().get().opacity());
        Slider threshold = slider("threshold", model.appearance().get().threshold());
        opacity.valueProperty()
                .subscribe(now -> change(look -> look.with(now.doubleValue(), look.threshold())));
        threshold
                .valueProperty()
                .subscribe(now -> change(look -> look.with(look.opacity(), now.doubleValue())));
        return row(muted("opacity"), opacity, muted("threshold"), threshold, contour());
    }

    private Segments<Below> below(ObjectProperty<Below> below) {
        Segments<Below> segments =
                new Segments<>(List.of(Below.values()), place -> texts.get("below." + place), below)
                        .explaining(place -> texts.get("below." + place + ".tip"));
        segments.setId("why-below");
        return segments;
    }

    private Slider slider(String id, double value) {
        Slider slider = new Slider(0, 1, value);
        slider.setId("why-" + id);
        slider.setBlockIncrement(0.05);
        slider.setTooltip(new Tooltip(texts.get(id + ".tip")));
        slider.setAccessibleText(texts.get(id));
        slider.setMinWidth(0);
        slider.setPrefWidth(0);
        HBox.setHgrow(slider, Priority.ALWAYS);
        return slider;
    }

    private <T> Segments<T> segments(
            List<T> choices, Function<Look, T> part, BiFunction<Look, T, Look> with) {
        ObjectProperty<T> chosen = new SimpleObjectProperty<>(part.apply(model.appearance().get()));
        chosen.subscribe(choice -> change(look -> with.apply(look, choice)));
        return new Segments<>(choices, choice -> texts.get("look." + choice), chosen)
                .explaining(choice -> texts.get("look." + choice + ".tip"));
    }

    private Label muted(String key) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().add("muted");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    private static HBox row(Node... parts) {
        HBox row = new HBox(parts);
        row.getStyleClass().add("lens-controls");
        return row;
    }
}
