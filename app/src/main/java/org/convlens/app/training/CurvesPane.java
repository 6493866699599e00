package org.convlens.app.training;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;

import org.convlens.app.shell.Segments;
import org.convlens.app.shell.Texts;
import org.convlens.viz.chart.Series;
import org.convlens.viz.color.SeriesColor;
import org.convlens.viz.color.ValueRange;
import org.convlens.viz.fx.ChartLine;
import org.convlens.viz.fx.LineChartView;

import java.util.List;

/// Loss or accuracy, on training and on validation pictures.
final class CurvesPane extends StackPane {

    /// In a column not this much wider than the choice above them, curves would run over their
    /// neighbours.
    private static final double ROOM = 1.5;

    private final TrainingViewModel model;
    private final Texts texts;
    private final LineChartView chart = new LineChartView();
    private final ObjectProperty<Figure> figure = new SimpleObjectProperty<>(Figure.LOSS);

    /// What the curves show.
    private enum Figure {
        LOSS,
        ACCURACY;

        String key() {
            return this == LOSS ? "loss" : "accuracy";
        }

        Curves of(RunCurves curves) {
            return this == LOSS ? curves.loss() : curves.accuracy();
        }
    }

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
        Segments<Figure> choice =
                new Segments<>(List.of(Figure.values()), shown -> texts.get(shown.key()), figure);
        choice.setId("curve-choice");
        choice.getStyleClass().add("small");
        setAlignment(choice, Pos.TOP_RIGHT);
        setMinWidth(0);
        visibleProperty().bind(widthProperty().greaterThan(choice.widthProperty().multiply(ROOM)));
        getChildren().addAll(chart, choice);
        figure.subscribe(_ -> show());
        model.curves().subscribe(_ -> show());
        model.growth().subscribe(_ -> chart.refresh());
    }

    private void show() {
        List<Series> series = figure.get().of(model.curves().get()).series();
        chart.lines()
                .setAll(
                        new ChartLine(series.getFirst(), SeriesColor.BLUE, ChartLine.Dash.SOLID),
                        new ChartLine(series.getLast(), SeriesColor.AMBER, ChartLine.Dash.DASHED));
        chart.yNameProperty().set(texts.get(figure.get().key()));
        chart.yRangeProperty().set(figure.get() == Figure.ACCURACY ? ValueRange.UNIT : null);
    }
}
