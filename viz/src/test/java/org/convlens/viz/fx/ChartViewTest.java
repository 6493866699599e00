package org.convlens.viz.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.convlens.viz.chart.Series;
import org.convlens.viz.color.SeriesColor;
import org.convlens.viz.color.Tone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/// Training loss 2, 1, 0.5 at iterations 0, 10, 20; validation 1.5 at 10.
class ChartViewTest extends Gestures {

    private final LineChartView view = new LineChartView();
    private final Series training = new Series("training");
    private final Series validation = new Series("validation");

    @Override
    CanvasView control() {
        return view;
    }

    @BeforeEach
    void showCurves() {
        training.append(0, 2);
        training.append(10, 1);
        training.append(20, 0.5);
        validation.append(10, 1.5);
        change(() ->
                view.lines()
                        .addAll(
                                new ChartLine(training, SeriesColor.BLUE, ChartLine.Dash.SOLID),
                                new ChartLine(
                                        validation, SeriesColor.AMBER, ChartLine.Dash.DASHED)));
    }

    @Test
    void hoveringReadsAllCurvesAtTheNearestPoint() {
        hoverAt(170, 100);
        assertThat(view.readingXProperty().get()).isEqualTo(10);
        assertThat(view.readings()).containsExactly("training 1", "validation 1.50");
        assertThat(view.getAccessibleText()).isEqualTo("10: training 1, validation 1.50");
    }

    @Test
    void leavingTheChartTakesTheCursorAway() {
        hoverAt(170, 100);
        hoverAt(170, 400);
        assertThat(view.readingXProperty().get()).isNaN();
        assertThat(view.readings()).isEmpty();
    }

    @Test
    void theKeysMoveTheCursorPointByPoint() {
        keys(KeyCode.LEFT);
        assertThat(view.readingXProperty().get()).isEqualTo(20);
        keys(KeyCode.LEFT);
        assertThat(view.readingXProperty().get()).isEqualTo(10);
        keys(KeyCode.HOME, KeyCode.LEFT);
        assertThat(view.readingXProperty().get()).isZero();
        keys(KeyCode.END);
        assertThat(view.readingXProperty().get()).isEqualTo(20);
        keys(KeyCode.ESCAPE);
        assertThat(view.readingXProperty().get()).isNaN();
    }

    @Test
    void theReadingsOfANarrowChartStayInsideIt() {
        change(() -> view.setStyle("-fx-font-size: 26px"));
        List<Integer> edge = columnAt(399, 140);
        keys(KeyCode.END);

        assertThat(view.readings()).containsExactly("training 0.500", "validation 1.50");
        assertThat(columnAt(399, 140)).isEqualTo(edge);
    }

    @Test
    void appendedPointsAreDrawnAfterRefreshing() {
        long before = count(Tone.LIGHT.surface(), 1);
        training.append(1000, 0.5);
        change(view::refresh);
        assertThat(count(Tone.LIGHT.surface(), 1)).as("empty pixels").isNotEqualTo(before);
        keys(KeyCode.END);
        assertThat(view.readingXProperty().get()).isEqualTo(1000);
    }

    @Test
    void aChartWithoutPointsSaysSo() {
        change(() -> view.lines().clear());
        assertThat(view.getAccessibleText()).isEqualTo("No values yet");
        keys(KeyCode.LEFT);
        assertThat(view.readingXProperty().get()).isNaN();
    }
}
