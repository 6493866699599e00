package org.convlens.app.evaluation;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.convlens.app.evaluation.EvaluationViewModel.MatrixCell;
import org.convlens.app.shell.Desk;
import org.convlens.app.shell.Icons;
import org.convlens.app.shell.Samples;
import org.convlens.app.shell.Texts;
import org.convlens.evaluation.ConfusionMatrix;
import org.convlens.evaluation.Evaluation;
import org.convlens.evaluation.Prediction;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.convlens.viz.fx.ConfusionMatrixView;
import org.convlens.viz.fx.GalleryView;
import org.convlens.viz.raster.Confusion;
import org.kordamp.ikonli.material2.Material2AL;

import java.util.List;
import java.util.Optional;

/// The results page: accuracy, the confusion matrix, and the pictures behind the chosen cell.
public final class EvaluationView extends BorderPane {

    private final Texts texts = Texts.of(EvaluationView.class);
    private final Desk desk;
    private final EvaluationViewModel model;
    private final ConfusionMatrixView matrix = new ConfusionMatrixView();
    private final GalleryView gallery = new GalleryView();
    private final Label accuracy = new Label();
    private final Label figures = new Label();
    private final Label shown = new Label();

    /// The results page.
    ///
    /// @param desk what it works with
    public EvaluationView(Desk desk) {
        this.desk = desk;
        this.model = new EvaluationViewModel(desk.state());
        setId("results-page");
        setTop(top());
        SplitPane parts = new SplitPane(matrixPane(), galleryPane());
        parts.setOrientation(Orientation.HORIZONTAL);
        parts.visibleProperty().bind(model.matrix().map(Optional::isPresent));
        setCenter(new StackPane(parts, empty()));
        desk.state().evaluation().subscribe(this::showFigures);
        model.matrix().subscribe(this::showMatrix);
        model.shown().subscribe(this::showPictures);
        matrix.selectedCellProperty()
                .subscribe(cell ->
                        model.cell()
                                .set(
                                        Optional.ofNullable(cell)
                                                .map(at -> new MatrixCell(at.row(), at.column()))));
        gallery.selectedIndexProperty().subscribe(place -> choose(place.intValue()));
    }

    private Node top() {
        accuracy.getStyleClass().add("page-title");
        accuracy.setId("accuracy");
        figures.getStyleClass().add("muted");
        Button evaluate = evaluateButton("evaluate");
        HBox row = new HBox(16, evaluate, accuracy, figures);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPadding(new Insets(16, 24, 16, 24));
        row.getStyleClass().add("panel");
        return row;
    }

    private Button evaluateButton(String id) {
        Button button = new Button(texts.get("evaluate"), Icons.of(Material2AL.FACT_CHECK));
        button.setId(id);
        button.getStyleClass().add("accent");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(texts.get("evaluate.tip")));
        button.setOnAction(event -> desk.commands().evaluate());
        return button;
    }

    private Node matrixPane() {
        BorderPane pane = new BorderPane(matrix);
        pane.setPadding(new Insets(16, 24, 16, 24));
        return pane;
    }

    private Node galleryPane() {
        Button all = new Button(texts.get("all"));
        all.setId("all-wrong");
        all.visibleProperty().bind(model.cell().map(Optional::isPresent));
        all.setOnAction(event -> matrix.selectedCellProperty().set(null));
        shown.getStyleClass().add("section-title");
        HBox row = new HBox(12, shown, all);
        row.setAlignment(Pos.CENTER_LEFT);
        BorderPane pane = new BorderPane(gallery);
        pane.setTop(row);
        BorderPane.setMargin(gallery, new Insets(8, 0, 0, 0));
        pane.setPadding(new Insets(16, 24, 16, 24));
        return pane;
    }

    private Node empty() {
        VBox box = new VBox(new Label(texts.get("empty")), evaluateButton("evaluate-first"));
        box.getStyleClass().add("empty");
        box.visibleProperty().bind(model.matrix().map(Optional::isEmpty));
        return box;
    }

    private void showFigures(Optional<Evaluation> evaluation) {
        accuracy.setText(evaluation.map(Evaluation::accuracy).map(this::wordsOf).orElse(""));
        figures.setText(
                evaluation.map(now -> texts.get("figures", now.count(), now.loss())).orElse(""));
    }

    private String wordsOf(double share) {
        return Double.isNaN(share) ? texts.get("no-accuracy") : texts.get("accuracy", 100 * share);
    }

    private void showMatrix(Optional<ConfusionMatrix> now) {
        matrix.selectedCellProperty().set(null);
        matrix.classNamesProperty().set(now.map(ConfusionMatrix::classNames).orElse(List.of()));
        matrix.confusionProperty()
                .set(now.map(EvaluationView::counts).map(Confusion::new).orElse(null));
    }

    private static Tensor counts(ConfusionMatrix matrix) {
        int size = matrix.classNames().size();
        Tensor counts = Tensor.zeros(Shape.of(size, size));
        for (int i = 0; i < size * size; i++) {
            counts.values()[i] = matrix.count(i / size, i % size);
        }
        return counts;
    }

    private void showPictures(List<Prediction> answers) {
        shown.setText(
                model.cell()
                        .get()
                        .map(at ->
                                texts.get(
                                        "cell",
                                        answers.size(),
                                        name(at.truth()),
                                        name(at.predicted())))
                        .orElseGet(() -> texts.get("wrong", answers.size())));
        gallery.countProperty().set(0);
        model.pictures().map(Samples::new).ifPresent(samples -> show(samples, answers));
    }

    private void show(Samples samples, List<Prediction> answers) {
        gallery.itemsProperty()
                .set(place -> {
                    Prediction answer = answers.get(place);
                    return samples.item(answer.index(), Optional.of(answer));
                });
        gallery.countProperty().set(answers.size());
    }

    private String name(int number) {
        return model.matrix().get().map(now -> now.classNames().get(number)).orElse("");
    }

    private void choose(int place) {
        if (place >= 0 && place < model.shown().get().size()) {
            desk.commands().showSample(model.shown().get().get(place).index());
        }
    }
}
