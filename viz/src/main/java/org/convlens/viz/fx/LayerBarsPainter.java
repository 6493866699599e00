package org.convlens.viz.fx;

import javafx.scene.paint.Color;

import org.convlens.viz.chart.BarScale;
import org.convlens.viz.chart.LayerBar;
import org.convlens.viz.color.SeriesColor;
import org.convlens.viz.color.ValueRange;
import org.convlens.viz.diagram.Area;

import java.util.List;

/// One drawing of a chart against depth: where its parts lie, and the parts.
final class LayerBarsPainter {

    private static final double TALLEST = 1.7;
    private static final double LEGIBLE = 1.1;
    private static final double BAND = 0.14;

    private final Pen pen;
    private final List<LayerBar> bars;
    private final BarScale scale;
    private final Area area;
    private final double pitch;
    private final Area plot;

    LayerBarsPainter(Pen pen, List<LayerBar> bars, BarScale scale, Area area) {
        this.pen = pen;
        this.bars = bars;
        this.scale = scale;
        this.area = area;
        double bottom = area.height() - 1.6 * pen.em();
        pitch = Math.min(TALLEST * pen.em(), bottom / bars.size());
        double left = isLegible() ? Math.min(widest(true), 0.4 * area.width()) + 0.7 * pen.em() : 0;
        double right = isLegible() ? area.width() - widest(false) - 0.7 * pen.em() : area.width();
        plot = new Area(left, 0, Math.max(1, right - left), pitch * bars.size());
    }

    private boolean isLegible() {
        return pitch >= LEGIBLE * pen.em();
    }

    private double widest(boolean names) {
        return bars.stream()
                .mapToDouble(bar -> pen.small().width(names ? bar.name() : bar.text()))
                .max()
                .orElse(0);
    }

    /// {@return the row at a height, or {@link LayerBarsView#NONE}}
    int indexAt(double y) {
        int index = (int) Math.floor(y / pitch);
        return index >= 0 && index < bars.size() ? index : LayerBarsView.NONE;
    }

    private double x(double share) {
        return plot.x() + share * plot.width();
    }

    void band(ValueRange range) {
        double from = x(scale.share(range.low()));
        Color color = color(SeriesColor.GREEN).deriveColor(0, 1, 1, BAND);
        double width = x(scale.share(range.high())) - from;
        pen.fill(color, new Area(from, 0, width, plot.height()));
    }

    void axis() {
        int wanted = Math.max(1, (int) (plot.width() / (5 * pen.em())));
        double below = plot.bottom() + 0.8 * pen.em();
        for (double tick : scale.ticks(wanted)) {
            double place = Math.round(x(scale.share(tick)));
            pen.fill(pen.inks().line(), new Area(place, 0, 1, plot.height()));
            pen.small().centred(scale.label(tick, wanted), place, below, pen.inks().muted());
        }
    }

    void row(int index, boolean selected, boolean hovered) {
        LayerBar bar = bars.get(index);
        Area row = new Area(0, index * pitch, area.width(), pitch);
        bar(bar, row);
        if (isLegible()) {
            Color ink = selected || hovered ? pen.inks().text() : pen.inks().muted();
            Pen small = pen.small();
            String name = small.fitting(bar.name(), plot.x() - 0.5 * pen.em());
            small.left(name, 0.2 * pen.em(), row.centreY(), ink);
            small.figures(bar.text(), area.width() - 0.2 * pen.em(), row.centreY(), ink);
        }
        if (selected || hovered) {
            pen.outline(pen.inks().accent(), row.grown(-1), selected ? 2 : 1);
        }
    }

    private void bar(LayerBar bar, Area row) {
        if (Double.isFinite(bar.to())) {
            double gap = pitch >= 5 ? Math.max(1, 0.16 * pitch) : 0;
            double begin = Double.isFinite(bar.from()) ? scale.share(bar.from()) : scale.start();
            double from = x(Math.min(begin, scale.share(bar.to())));
            double to = x(Math.max(begin, scale.share(bar.to())));
            Area filled =
                    new Area(from, row.y() + gap, Math.max(1, to - from), row.height() - 2 * gap);
            pen.fill(color(SeriesColor.BLUE), filled);
        }
        if (Double.isFinite(bar.mark())) {
            double place = Math.round(x(scale.share(bar.mark())));
            pen.fill(color(SeriesColor.AMBER), new Area(place - 1, row.y(), 2, row.height()));
        }
    }

    /// Tells a row beside it where rows are too small for words.
    void plate(int index) {
        if (!isLegible()) {
            String words = bars.get(index).name() + " " + bars.get(index).text();
            Area plate = pen.small().plateArea(List.of(words));
            double y = Math.min(index * pitch + pitch, area.height() - plate.height());
            pen.small().plate(List.of(words), area.width() - plate.width(), y);
        }
    }

    private Color color(SeriesColor series) {
        return FxPictures.color(series.argb(pen.inks().tone()));
    }
}
