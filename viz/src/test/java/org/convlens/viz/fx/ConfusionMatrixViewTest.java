package org.convlens.viz.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.convlens.viz.raster.Cell;
import org.convlens.viz.raster.Confusion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

class ConfusionMatrixViewTest extends Gestures {

    private final ConfusionMatrixView view = new ConfusionMatrixView();

    @Override
    CanvasView control() {
        return view;
    }

    @BeforeEach
    void showCounts() {
        Tensor counts = new Tensor(Shape.of(2, 2), new float[] {90, 10, 5, 1195});
        change(() -> {
            view.classNamesProperty().set(List.of("cat", "dog"));
            view.confusionProperty().set(new Confusion(counts));
        });
    }

    @Test
    void hoveringSaysTheCellInWords() {
        hoverAt(140, 220);
        assertThat(view.hoveredCellProperty().get()).isEqualTo(new Cell(1, 0));
        assertThat(view.getAccessibleText()).isEqualTo("5 of 1,200 pictures of dog answered cat");
    }

    @Test
    void clickingSelectsAndEscapeLetsGo() {
        clickAt(250, 90);
        assertThat(view.selectedCellProperty().get()).isEqualTo(new Cell(0, 1));
        keys(KeyCode.ESCAPE);
        assertThat(view.selectedCellProperty().get()).isNull();
    }

    @Test
    void arrowsWalkTheCells() {
        keys(KeyCode.DOWN, KeyCode.DOWN, KeyCode.RIGHT, KeyCode.DOWN);
        assertThat(view.selectedCellProperty().get()).isEqualTo(new Cell(1, 1));
    }

    @Test
    void withoutAnEvaluationItSaysSo() {
        change(() -> view.confusionProperty().set(null));
        assertThat(view.getAccessibleText()).isEqualTo("No evaluation yet");
    }
}
