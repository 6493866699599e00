package org.convlens.app.receptive;

import org.convlens.app.shell.Texts;
import org.convlens.app.state.MeasuredFields;
import org.convlens.inspection.FieldDepth;
import org.convlens.inspection.FieldDepth.LayerSpread;
import org.convlens.network.LayerId;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;
import org.convlens.receptivefield.ReceptiveField;
import org.convlens.viz.chart.Series;
import org.convlens.viz.color.SeriesColor;
import org.convlens.viz.fx.ChartLine;
import org.convlens.viz.fx.ChartLine.Dash;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The curves of field size against depth: by arithmetic, before the last edit, and as measured.
///
/// @param texts of this room
/// @param plan the network
/// @param before the network before the last edit, where fields were others
record FieldChart(Texts texts, NetworkPlan plan, Optional<NetworkPlan> before) {

    /// {@return one curve each; x is the layer's number among those with a field, y the height in
    /// pixels}
    ///
    /// @param measured what was measured, if it was
    List<ChartLine> lines(Optional<MeasuredFields.Depth> measured) {
        List<ChartLine> lines = new ArrayList<>();
        lines.add(new ChartLine(sizes("chart.theoretical", plan), SeriesColor.BLUE, Dash.SOLID));
        before.map(former ->
                        new ChartLine(sizes("chart.before", former), SeriesColor.GREY, Dash.DOTTED))
                .ifPresent(lines::add);
        measured.map(depth -> new ChartLine(widths(depth.found()), SeriesColor.AMBER, Dash.DASHED))
                .ifPresent(lines::add);
        return lines;
    }

    private Series sizes(String name, NetworkPlan of) {
        Series series = new Series(texts.get(name));
        List<LayerId> layers = FieldDepth.withField(of);
        for (int i = 0; i < layers.size(); i++) {
            int number = i;
            of.layer(layers.get(i))
                    .flatMap(LayerPlan::field)
                    .map(ReceptiveField::size)
                    .ifPresent(size -> series.append(number + 1, size.height()));
        }
        return series;
    }

    private Series widths(FieldDepth found) {
        Series series = new Series(texts.get("chart.effective"));
        List<LayerId> layers = FieldDepth.withField(plan);
        for (LayerSpread spread : found.layers()) {
            int place = layers.indexOf(spread.layer());
            if (place >= series.size()) {
                series.append(place + 1, spread.rows().size());
            }
        }
        return series;
    }
}
