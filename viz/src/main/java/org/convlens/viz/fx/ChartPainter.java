package org.convlens.viz.fx;

import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;

import org.convlens.viz.chart.Axis;
import org.convlens.viz.chart.ChartFrame;
import org.convlens.viz.chart.ChartPoint;
import org.convlens.viz.chart.Decimation;
import org.convlens.viz.chart.EndLabels;
import org.convlens.viz.chart.Series;
import org.convlens.viz.chart.Ticks;
import org.convlens.viz.diagram.Area;
import org.convlens.viz.diagram.Spot;

import java.util.ArrayList;
import java.util.List;

/// One drawing of a line chart: where its parts lie, and the parts.
final class ChartPainter {

    private final Pen pen;
    private final List<ChartLine> lines;
    private final Area area;
    private final Area plot;
    private final Axis x;
    private final Axis y;
    private final Ticks yTicks;

    ChartPainter(Pen pen, ChartFrame frame, Area area, List<ChartLine> lines) {
        this.pen = pen;
        this.lines = lines;
        this.area = area;
        double em = pen.em();
        double top = 2.2 * em;
        double bottom = area.height() - 1.7 * em;
        yTicks = Ticks.around(frame.low(), frame.high(), Math.max(2, (int) (bottom / (3 * em))));
        double left = widestTick() + 0.7 * em;
        double right = area.width() - widestName() - 0.9 * em;
        plot = new Area(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
        x = frame.x(plot.x(), plot.right());
        y = new Axis(yTicks.low(), yTicks.high(), plot.bottom(), plot.y());
    }

    private double widestTick() {
        return yTicks.values().stream()
                .mapToDouble(tick -> pen.small().width(yTicks.label(tick)))
                .max()
                .orElse(0);
    }

    private double widestName() {
        return lines.stream()
                .mapToDouble(line -> pen.small().width(line.series().name()))
                .max()
                .orElse(0);
    }

    Axis xAxis() {
        return x;
    }

    void axes(String xName, String yName) {
        Pen small = pen.small();
        for (double tick : yTicks.values()) {
            double height = Math.round(y.pixel(tick)) + 0.5;
            rule(
                    pen.inks().line(),
                    new ChartPoint(plot.x(), height),
                    new ChartPoint(plot.right(), height));
            small.figures(
                    yTicks.label(tick), plot.x() - 0.5 * pen.em(), height, pen.inks().muted());
        }
        double below = plot.bottom() + 0.9 * pen.em();
        double nameLeft = plot.right() - small.width(xName);
        small.left(xName, nameLeft, below, pen.inks().muted());
        small.left(yName, 0, 0.6 * pen.em(), pen.inks().muted());
        xTicks(below, nameLeft - pen.em());
    }

    /// An axis over more than a unit counts things, such as layers: nothing stands between two.
    private void xTicks(double below, double end) {
        Pen small = pen.small();
        int wanted = Math.max(1, (int) (plot.width() / (6 * pen.em())));
        double length = x.to() - x.from();
        int most = length > 1 ? (int) length : wanted;
        Ticks ticks = Ticks.inside(x.from(), x.to(), Math.min(wanted, most));
        for (double tick : ticks.values()) {
            double middle = x.pixel(tick);
            String label = ticks.label(tick);
            if (middle + small.width(label) / 2 < end) {
                small.centred(label, middle, below, pen.inks().muted());
            }
        }
    }

    void curves() {
        lines.forEach(this::curve);
        List<Double> places =
                EndLabels.spread(
                        lines.stream().map(this::endOf).toList(), 1.1 * pen.em(), plot.bottom());
        for (int i = 0; i < lines.size(); i++) {
            pen.small()
                    .left(
                            lines.get(i).series().name(),
                            plot.right() + 0.5 * pen.em(),
                            places.get(i),
                            colorOf(lines.get(i)));
        }
    }

    private void curve(ChartLine line) {
        Surface g = pen.g();
        g.setStroke(colorOf(line));
        g.setLineWidth(Math.max(1.5, pen.em() / 8));
        g.setLineJoin(StrokeLineJoin.BEVEL);
        g.setLineDashes(line.dash().pattern(pen.em()));
        Decimation.polylines(line.series(), x, y).forEach(this::polyline);
        g.setLineDashes();
    }

    private void polyline(List<ChartPoint> points) {
        pen.g()
                .strokePolyline(
                        points.stream().map(point -> new Spot(point.x(), inside(point))).toList());
    }

    private double inside(ChartPoint point) {
        return Math.clamp(point.y(), plot.y(), plot.bottom());
    }

    private double endOf(ChartLine line) {
        Series series = line.series();
        double value = series.y(series.size() - 1);
        return Double.isFinite(value)
                ? Math.clamp(y.pixel(value), plot.y(), plot.bottom())
                : plot.y();
    }

    private Color colorOf(ChartLine line) {
        return FxPictures.color(line.color().argb(pen.inks().tone()));
    }

    /// Draws the cursor with a dot on every curve, and the readings: right of the y axis's name
    /// where there is room for them, else below each other beside the cursor.
    void cursor(double value, List<String> readings, String yName) {
        double at = Math.round(x.pixel(value)) + 0.5;
        rule(pen.inks().muted(), new ChartPoint(at, plot.y()), new ChartPoint(at, plot.bottom()));
        lines.forEach(line -> dot(line, value));
        String place = Numerals.whole(Math.round(value));
        String line = place + ": " + String.join(", ", readings);
        double start = pen.small().width(yName) + 0.6 * pen.em();
        if (start + pen.small().plateArea(List.of(line)).width() <= plot.right()) {
            plate(List.of(line), at, start);
        } else {
            List<String> column = new ArrayList<>(readings);
            column.addFirst(place);
            plate(column, at, 0);
        }
    }

    /// Puts readings over the cursor, or as near to it as the chart allows.
    private void plate(List<String> readings, double at, double start) {
        double width = pen.small().plateArea(readings).width();
        double end = Math.max(start, area.width() - width);
        pen.small().plate(readings, Math.clamp(at - width / 2, start, end), 0);
    }

    private void dot(ChartLine line, double value) {
        Series series = line.series();
        int nearest = series.nearest(value);
        double radius = 0.28 * pen.em();
        if (Double.isFinite(series.y(nearest))) {
            pen.g().setFill(colorOf(line));
            pen.g()
                    .fillOval(
                            new Area(
                                            x.pixel(series.x(nearest)),
                                            Math.clamp(
                                                    y.pixel(series.y(nearest)),
                                                    plot.y(),
                                                    plot.bottom()),
                                            0,
                                            0)
                                    .grown(radius));
        }
    }

    private void rule(Color color, ChartPoint from, ChartPoint to) {
        pen.g().setStroke(color);
        pen.g().setLineWidth(1);
        pen.g().strokeLine(new Spot(from.x(), from.y()), new Spot(to.x(), to.y()));
    }
}
