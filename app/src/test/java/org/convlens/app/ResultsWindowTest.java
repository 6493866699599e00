package org.convlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;

import org.convlens.evaluation.Evaluation;
import org.convlens.evaluation.Prediction;
import org.convlens.viz.fx.ConfusionMatrixView;
import org.convlens.viz.fx.GalleryView;
import org.convlens.viz.raster.Cell;
import org.convlens.viz.raster.CellGrid;
import org.convlens.viz.raster.Confusion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/// The results page: the matrix is counted from the network's answers, and its cells are doors.
class ResultsWindowTest extends LabInAWindow {

    @BeforeEach
    void evaluate() throws TimeoutException {
        begin(SmallNetworks.digits(), "digits?limit=120");
        robot.push(KeyCode.F7).clickOn("#evaluate-first");
        until(() -> state().evaluation().get().isPresent());
    }

    @Test
    void theMatrixCountsTheAnswers() {
        Confusion shown = onFx(() -> Objects.requireNonNull(matrix().confusionProperty().get()));
        for (int truth = 0; truth < 10; truth++) {
            for (int answer = 0; answer < 10; answer++) {
                assertThat(shown.count(new Cell(truth, answer)))
                        .as("pictures of %d answered %d", truth, answer)
                        .isEqualTo(of(truth, answer).size());
            }
        }
        double right = predictions().stream().filter(Prediction::isRight).count() / 120.0;
        assertThat(words("#accuracy")).contains("%.2f %%".formatted(100 * right));
    }

    @Test
    void aClickOnACellShowsItsPictures() throws TimeoutException {
        Cell fullest = fullestWrongCell();
        List<Prediction> behind = of(fullest.row(), fullest.column());

        robot.clickOn(middleOf(fullest));

        assertThat(onFx(() -> Optional.ofNullable(matrix().selectedCellProperty().get())))
                .contains(fullest);
        assertThat(captions())
                .hasSize(behind.size())
                .containsOnly(fullest.row() + " → " + fullest.column());
        robot.clickOn("#results-page .gallery-view").type(KeyCode.HOME);
        int mostConfident =
                behind.stream()
                        .max(Comparator.comparingDouble(Prediction::probability))
                        .orElseThrow()
                        .index();
        until(() ->
                state().picture().get().orElseThrow().sample().equals(Optional.of(mostConfident)));
    }

    @Test
    void arrowsWalkTheCellsAndEscapeShowsAllWrongAnswersAgain() {
        robot.interact(() -> matrix().requestFocus());
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.RIGHT, KeyCode.RIGHT);

        assertThat(captions()).hasSize(of(1, 2).size());
        robot.type(KeyCode.ESCAPE);
        assertThat(captions())
                .hasSize((int) predictions().stream().filter(answer -> !answer.isRight()).count());
    }

    private ConfusionMatrixView matrix() {
        return find(".confusion-matrix-view", ConfusionMatrixView.class);
    }

    private List<Prediction> predictions() {
        return onFx(() -> state().evaluation().get().map(Evaluation::predictions).orElseThrow());
    }

    private List<Prediction> of(int truth, int answer) {
        return predictions().stream()
                .filter(one -> one.truth() == truth && one.predicted() == answer)
                .toList();
    }

    private Cell fullestWrongCell() {
        return IntStream.range(0, 100)
                .filter(i -> i / 10 != i % 10)
                .mapToObj(i -> new Cell(i / 10, i % 10))
                .max(Comparator.comparingInt(cell -> of(cell.row(), cell.column()).size()))
                .orElseThrow();
    }

    private Point2D middleOf(Cell cell) {
        CellGrid grid = onFx(() -> matrix().grid().orElseThrow());
        return onFx(() ->
                matrix().localToScreen(grid.x(cell.column() + 0.5), grid.y(cell.row() + 0.5)));
    }

    private List<String> captions() {
        GalleryView gallery =
                robot.from(robot.lookup("#results-page"))
                        .lookup(".gallery-view")
                        .queryAs(GalleryView.class);
        return onFx(() ->
                IntStream.range(0, gallery.countProperty().get())
                        .mapToObj(gallery.itemsProperty().get())
                        .map(item -> item.caption())
                        .toList());
    }
}
