package org.convlens.app.why;

import org.convlens.app.shell.Texts;
import org.convlens.evaluation.DeletionCurve;
import org.convlens.evaluation.Evidence;
import org.convlens.viz.chart.Series;
import org.convlens.viz.color.SeriesColor;
import org.convlens.viz.fx.ChartLine;
import org.convlens.viz.fx.ChartLine.Dash;
import org.convlens.viz.fx.LineChartView;

import java.util.List;

/// What becomes of the target while pixels go, or come, in three orders.
///
/// @param texts of this room
record CurvesOfDeletion(Texts texts) {

    /// {@return one curve per order}
    LineChartView of(Evidence.Curves curves) {
        LineChartView chart = new LineChartView();
        chart.setId("deletion-curves");
        chart.xNameProperty().set(texts.get("curves.x"));
        chart.yNameProperty().set(texts.get("curves.y"));
        chart.lines()
                .setAll(
                        line("deletion", curves.deletion(), SeriesColor.BLUE, Dash.SOLID),
                        line("insertion", curves.insertion(), SeriesColor.AMBER, Dash.DASHED),
                        line("random", curves.random(), SeriesColor.GREY, Dash.DOTTED));
        return chart;
    }

    private ChartLine line(String key, DeletionCurve curve, SeriesColor color, Dash dash) {
        Series series = new Series(texts.get("curves." + key));
        List<Double> shares = curve.shares();
        for (int step = 0; step < shares.size(); step++) {
            series.append(100.0 * step / (shares.size() - 1), shares.get(step));
        }
        return new ChartLine(series, color, dash);
    }
}
