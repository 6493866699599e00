package org.convlens.app.why;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.convlens.app.shell.Icons;
import org.convlens.evaluation.Verdict;
import org.convlens.evaluation.Verdict.Light;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

import java.util.List;
import java.util.Locale;

/// Whether to believe the enlarged map: a traffic light with a sentence, and what it rests on.
final class EvidencePane extends StackPane {

    private static final double GAP = 10;

    private final EvidenceViewModel model;
    private final WhyViewModel why;
    private final WhyWords words;
    private final Label left = new Label();

    /// @param why the maps
    /// @param model the evidence
    /// @param words of this room
    EvidencePane(WhyViewModel why, EvidenceViewModel model, WhyWords words) {
        this.why = why;
        this.model = model;
        this.words = words;
        setId("evidence");
        left.setId("trial-left");
        left.getStyleClass().add("muted");
        setMinSize(0, 0);
        model.trial().subscribe(this::show);
        why.appearance().subscribe(_ -> show(model.trial().get()));
    }

    private void show(Trial trial) {
        switch (trial) {
            case Trial.Impossible() -> invite(words.texts().get("trial.impossible"), List.of());
            case Trial.Untried(String title) ->
                    invite(
                            words.texts().get("trial.untried", title),
                            List.of(button("trial-begin", "trial.begin", model::begin)));
            case Trial.Trying(String title, Advance advance) -> showProgress(title, advance);
            case Trial.Failed(String sentence) ->
                    invite(sentence, List.of(button("trial-begin", "trial.again", model::begin)));
            case Trial.Tried found -> show(found);
        }
    }

    private void invite(String sentence, List<Node> actions) {
        Label label = new Label(sentence);
        label.setWrapText(true);
        VBox box = new VBox(label);
        box.getChildren().addAll(actions);
        box.getStyleClass().add("empty");
        getChildren().setAll(box);
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button(words.texts().get(key));
        button.setId(id);
        button.getStyleClass().add("accent");
        button.setTooltip(new Tooltip(words.texts().get("trial.tip")));
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// The bar stays the same one while it grows.
    private void showProgress(String title, Advance advance) {
        if (!(lookup("#trial-progress") instanceof ProgressBar)) {
            ProgressBar bar = new ProgressBar();
            bar.setId("trial-progress");
            bar.setMaxWidth(Double.MAX_VALUE);
            Button stop = new Button(words.texts().get("slow.stop"));
            stop.setId("trial-stop");
            stop.setOnAction(_ -> model.stop());
            invite(words.texts().get("trial.trying", title), List.of(bar, left, stop));
        }
        if (lookup("#trial-progress") instanceof ProgressBar bar) {
            bar.setProgress(advance.share());
        }
        left.setText(words.left(advance));
    }

    private void show(Trial.Tried found) {
        VBox box =
                new VBox(
                        GAP,
                        light(found.evidence().verdict()),
                        new EvidenceFigures(words).of(found, why.sight().get()),
                        new CurvesOfDeletion(words.texts()).of(found.evidence().curves()),
                        new CascadePane(found, why.appearance().get(), model.step(), words));
        box.setMinWidth(0);
        box.getStyleClass().add("beside-scroll-bar");
        ScrollPane scroll = new ScrollPane(box);
        scroll.setId("evidence-found");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        getChildren().setAll(scroll);
    }

    private Node light(Verdict verdict) {
        Light light = verdict.light();
        String word = words.texts().get("light." + light);
        Label title = new Label(word, Icons.of(icon(light)));
        title.setId("light");
        title.getStyleClass().addAll("light", light.name().toLowerCase(Locale.ROOT));
        Label sentence = new Label(verdict.sentence());
        sentence.setId("verdict");
        sentence.setWrapText(true);
        VBox box = new VBox(4, title, sentence);
        box.setAlignment(Pos.TOP_LEFT);
        return box;
    }

    private static Ikon icon(Light light) {
        return switch (light) {
            case GREEN -> Material2AL.CHECK_CIRCLE;
            case YELLOW -> Material2MZ.WARNING;
            case RED -> Material2AL.CANCEL;
        };
    }
}
