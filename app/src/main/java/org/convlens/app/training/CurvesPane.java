package org.convlens.app.training;

import javafx.scene.layout.StackPane;

import org.convlens.app.shell.Texts;
import org.convlens.viz.chart.Series;
import org.convlens.viz.color.SeriesColor;
import org.convlens.viz.color.ValueRange;
import org.convlens.viz.fx.ChartLine;
import org.convlens.viz.fx.LineChartView;

import java.util.List;

/// Loss or accuracy, on training and on validation pictures.
final class CurvesPane extends StackPane {

    private final TrainingViewModel model;
    private final Texts texts;
    private final LineChartView chart = new LineChartView();
    private Result shown = Result.LOSS;

    /// Curves that grow with the run.
    ///
    /// @param model where they come from
    /// @param texts of this room
    CurvesPane(TrainingViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        chart.setId("curves");
        chart.xNameProperty().set(texts.get("iteration"));
        chart.emptyTextProperty().set(texts.get("chart.empty"));
        getStyleClass().add("curves");
        chart.setMinWidth(0);
        getChildren().add(chart);
        model.curves().subscribe(_ -> show());
        model.growth().subscribe(_ -> chart.refresh());
    }

    /// Shows other curves.
    ///
    /// @param result which; the loss where it is none of them
    void show(Result result) {
        shown = result == Result.ACCURACY ? result : Result.LOSS;
        show();
    }

    private void show() {
        boolean accuracy = shown == Result.ACCURACY;
        RunCurves run = model.curves().get();
        List<Series> series = (accuracy ? run.accuracy() : run.loss()).series();
        chart.lines()
                .setAll(
                        new ChartLine(series.getFirst(), SeriesColor.BLUE, ChartLine.Dash.SOLID),
                        new ChartLine(series.getLast(), SeriesColor.AMBER, ChartLine.Dash.DASHED));
        chart.yNameProperty().set(texts.get(shown.key()));
        chart.yRangeProperty().set(accuracy ? ValueRange.UNIT : null);
    }
}
