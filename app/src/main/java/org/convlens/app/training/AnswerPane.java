package org.convlens.app.training;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import org.convlens.app.shell.Texts;
import org.convlens.app.shell.lens.Figures;
import org.convlens.app.training.AnswerViewModel.Answer;
import org.convlens.viz.fx.ClassBarsView;
import org.convlens.viz.fx.HeatMapView;
import org.convlens.viz.raster.PlainPicture;

/// The network's answer to the picture as bars, where pointing at one tells its logit; or as a mask
/// or picture beside what was asked.
final class AnswerPane extends BorderPane {

    private final AnswerViewModel model;
    private final Texts texts;
    private final ClassBarsView bars = new ClassBarsView();
    private final HeatMapView drawn = new HeatMapView();
    private final Label scale = new Label();
    private final Tooltip explanation = new Tooltip();

    /// Bars that follow the newest answer.
    ///
    /// @param model where it comes from
    /// @param texts of this room
    AnswerPane(AnswerViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("answer");
        bars.setId("answer");
        scale.getStyleClass().addAll("muted", "small");
        scale.setTooltip(explanation);
        Label title = new Label(texts.get("answer"));
        title.getStyleClass().add("panel-title");
        BorderPane header = new BorderPane(null, null, scale, null, title);
        BorderPane.setMargin(header, new Insets(0, 0, 4, 0));
        setTop(header);
        drawn.setId("answer-drawn");
        drawn.readoutProperty().set(false);
        setCenter(new StackPane(bars, drawn));
        model.answer().subscribe(_ -> show());
        model.drawn().subscribe(_ -> showDrawn());
        bars.hoveredClassProperty().subscribe(_ -> showScale());
        bars.selectedClassProperty().subscribe(_ -> showScale());
    }

    private void show() {
        bars.probabilitiesProperty().set(model.answer().get().map(Answer::shares).orElse(null));
        model.answer()
                .get()
                .ifPresent(answer -> {
                    bars.classNamesProperty().set(answer.classNames());
                    bars.truthProperty().set(answer.truth().orElse(ClassBarsView.NONE));
                });
        showScale();
    }

    private void showDrawn() {
        boolean isDrawn = model.drawn().get().isPresent();
        drawn.contentProperty().set(model.drawn().get().map(PlainPicture::new).orElse(null));
        drawn.setVisible(isDrawn);
        bars.setVisible(!isDrawn);
        showScale();
    }

    private void showScale() {
        scale.setText(model.answer().get().map(this::words).orElseGet(() -> ofDrawn("")));
        explanation.setText(
                model.answer()
                        .get()
                        .map(answer -> texts.get("answer." + answer.loss() + ".tip"))
                        .orElseGet(() -> ofDrawn(".tip")));
    }

    private String ofDrawn(String suffix) {
        return model.drawn().get().isPresent() ? texts.get("answer.drawn" + suffix) : "";
    }

    private String words(Answer answer) {
        int pointed =
                bars.hoveredClassProperty().get() == ClassBarsView.NONE
                        ? bars.selectedClassProperty().get()
                        : bars.hoveredClassProperty().get();
        return pointed >= 0 && pointed < answer.logits().values().length
                ? texts.get("answer.logit", Figures.of(answer.logits().values()[pointed]))
                : texts.get("answer." + answer.loss());
    }
}
