package org.convlens.viz.chart;

import java.util.ArrayList;
import java.util.List;

/// Thins a curve to what a screen can show: per pixel column its first, lowest, highest and last
/// point, in the order of x.
///
/// The polyline covers exactly the pixels that all points would, and has at most four points per
/// column. Points that are not finite end a line; the next finite one starts another.
///
/// @see "U. Jugel et al., M4: a visualization-oriented time series data aggregation, VLDB 2014"
public final class Decimation {

    private final Series series;
    private final Axis x;
    private final Axis y;
    private final List<List<ChartPoint>> lines = new ArrayList<>();
    private List<ChartPoint> line = new ArrayList<>();
    private int lastAdded = -1;

    private Decimation(Series series, Axis x, Axis y) {
        this.series = series;
        this.x = x;
        this.y = y;
    }

    /// {@return the lines to draw, in pixels; those beyond the ends of the x axis are left out but
    /// for one point on each side}
    ///
    /// @param series the curve
    /// @param x from data to pixels, to the right
    /// @param y from data to pixels
    public static List<List<ChartPoint>> polylines(Series series, Axis x, Axis y) {
        return new Decimation(series, x, y).lines();
    }

    private List<List<ChartPoint>> lines() {
        int end = Math.min(series.size(), series.firstNotBefore(x.to()) + 1);
        int index = Math.max(0, series.firstNotBefore(x.from()) - 1);
        while (index < end) {
            if (Double.isFinite(series.y(index))) {
                index = addColumn(index, end);
            } else {
                breakLine();
                index++;
            }
        }
        breakLine();
        return lines;
    }

    /// Adds the points of one pixel column, up to its end or the first gap; says where it stopped.
    private int addColumn(int first, int end) {
        long column = column(first);
        int lowest = first;
        int highest = first;
        int next = first;
        while (next < end && column(next) == column && Double.isFinite(series.y(next))) {
            lowest = series.y(next) < series.y(lowest) ? next : lowest;
            highest = series.y(next) > series.y(highest) ? next : highest;
            next++;
        }
        add(first);
        addIfNew(Math.min(lowest, highest));
        addIfNew(Math.max(lowest, highest));
        addIfNew(next - 1);
        return next;
    }

    private long column(int index) {
        return (long) Math.floor(x.pixel(series.x(index)));
    }

    private void addIfNew(int index) {
        if (index > lastAdded) {
            add(index);
        }
    }

    private void add(int index) {
        line.add(new ChartPoint(x.pixel(series.x(index)), y.pixel(series.y(index))));
        lastAdded = index;
    }

    private void breakLine() {
        if (!line.isEmpty()) {
            lines.add(List.copyOf(line));
            line = new ArrayList<>();
        }
    }
}
