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
import org.convlens.app.shell.lens.Figures;
import org.convlens.evaluation.Answers;
import org.convlens.evaluation.ConfusionMatrix;
import org.convlens.evaluation.DrawnAnswer;
import org.convlens.evaluation.Evaluation;
import org.convlens.evaluation.Prediction;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.convlens.viz.fx.ConfusionMatrixView;
import org.convlens.viz.fx.GalleryItem;
import org.convlens.viz.fx.GalleryView;
import org.convlens.viz.raster.Confusion;
import org.kordamp.ikonli.material2.Material2AL;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The results page: accuracy, the confusion matrix, and the pictures behind the chosen cell.
public final class EvaluationView extends BorderPane {

    private static final double SMALL_TILE = 3.5;
    private static final double LARGE_TILE = 9;
    private static final double WIDE_TILE = 10;
    private static final double WIDEST_TILE = 14;

    private final Texts texts = Texts.of(EvaluationView.class);
    private final Desk desk;
    private final EvaluationViewModel model;
    private final ConfusionMatrixView matrix = new ConfusionMatrixView();
    private final GalleryView gallery = new GalleryView();
    private final SplitPane parts = new SplitPane();
    private final Node left;
    private final Node right;
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
        left = matrixPane();
        right = galleryPane();
        parts.setOrientation(Orientation.HORIZONTAL);
        parts.visibleProperty().bind(model.matrix().map(Optional::isPresent));
        setCenter(new StackPane(parts, empty()));
        desk.state().evaluation().subscribe(this::showFigures);
        model.matrix().subscribe(this::showMatrix);
        model.shown().subscribe(_ -> showPictures());
        model.drawn().subscribe(_ -> showPictures());
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
        accuracy.setText(evaluation.map(this::headline).orElse(""));
        figures.setText(evaluation.map(this::details).orElse(""));
    }

    private String headline(Evaluation evaluation) {
        return switch (evaluation.answers()) {
            case Answers.Classes _ -> texts.get("accuracy", 100 * evaluation.accuracy());
            case Answers.Masks masks ->
                    texts.get(
                            "accuracy.masks",
                            100 * evaluation.accuracy(),
                            masks.pixels().meanOverlap());
            case Answers.Pictures pictures ->
                    texts.get("accuracy.pictures", 100 * pictures.explained());
        };
    }

    private String details(Evaluation evaluation) {
        String usual = texts.get("figures", evaluation.count(), evaluation.loss());
        return switch (evaluation.answers()) {
            case Answers.Classes _ -> usual;
            case Answers.Masks masks -> usual + " · " + overlaps(masks.pixels());
            case Answers.Pictures pictures ->
                    usual + " · " + texts.get("error", Figures.of(pictures.error()));
        };
    }

    private String overlaps(ConfusionMatrix pixels) {
        return pixels.perClass().stream()
                .map(one -> texts.get("overlap", one.name(), one.overlap()))
                .collect(Collectors.joining(", "));
    }

    private void showMatrix(Optional<ConfusionMatrix> now) {
        Optional<ConfusionMatrix> full = now.filter(matrix -> !matrix.classNames().isEmpty());
        parts.getItems().setAll(full.isPresent() ? List.of(left, right) : List.of(right));
        matrix.pixelsProperty().set(isDrawn());
        matrix.selectedCellProperty().set(null);
        matrix.classNamesProperty().set(full.map(ConfusionMatrix::classNames).orElse(List.of()));
        matrix.confusionProperty()
                .set(full.map(EvaluationView::counts).map(Confusion::new).orElse(null));
    }

    private boolean isDrawn() {
        return desk.state()
                .evaluation()
                .get()
                .filter(now -> !(now.answers() instanceof Answers.Classes))
                .isPresent();
    }

    private static Tensor counts(ConfusionMatrix matrix) {
        int size = matrix.classNames().size();
        Tensor counts = Tensor.zeros(Shape.of(size, size));
        for (int i = 0; i < size * size; i++) {
            counts.values()[i] = matrix.count(i / size, i % size);
        }
        return counts;
    }

    private void showPictures() {
        gallery.countProperty().set(0);
        gallery.smallestTileProperty().set(isDrawn() ? WIDE_TILE : SMALL_TILE);
        gallery.largestTileProperty().set(isDrawn() ? WIDEST_TILE : LARGE_TILE);
        shown.setText(isDrawn() ? drawnWords() : answeredWords());
        model.pictures()
                .map(Samples::new)
                .ifPresent(samples -> {
                    gallery.itemsProperty().set(place -> item(samples, place));
                    gallery.countProperty().set(count());
                });
    }

    private int count() {
        return isDrawn() ? model.drawn().get().size() : model.shown().get().size();
    }

    private String drawnWords() {
        return model.cell()
                .get()
                .map(at -> texts.get("cell.drawn", count(), name(at.truth()), name(at.predicted())))
                .orElseGet(() -> texts.get(isOfMasks() ? "masks" : "pictures", count()));
    }

    private String answeredWords() {
        return model.cell()
                .get()
                .map(at -> texts.get("cell", count(), name(at.truth()), name(at.predicted())))
                .orElseGet(() -> texts.get("wrong", count()));
    }

    private boolean isOfMasks() {
        return model.matrix().get().filter(now -> !now.classNames().isEmpty()).isPresent();
    }

    private GalleryItem item(Samples samples, int place) {
        if (!isDrawn()) {
            Prediction answer = model.shown().get().get(place);
            return samples.item(answer.index(), Optional.of(answer));
        }
        DrawnAnswer answer = model.drawn().get().get(place);
        return isOfMasks()
                ? samples.masks(answer, classes(), texts.get("mask", 1 - answer.error()))
                : samples.redrawn(answer, texts.get("error", Figures.of(answer.error())));
    }

    private int classes() {
        return model.matrix().get().map(now -> now.classNames().size()).orElse(0);
    }

    private String name(int number) {
        return model.matrix().get().map(now -> now.classNames().get(number)).orElse("");
    }

    private void choose(int place) {
        if (place >= 0 && place < count()) {
            desk.commands()
                    .showSample(
                            isDrawn()
                                    ? model.drawn().get().get(place).index()
                                    : model.shown().get().get(place).index());
        }
    }
}
