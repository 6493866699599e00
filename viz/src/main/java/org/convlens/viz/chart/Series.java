package org.convlens.viz.chart;

import java.util.Arrays;
import java.util.Optional;

/// A curve that only grows: points with x that never goes back, such as loss by iteration.
///
/// Not safe for several threads: append and read on one.
public final class Series {

    private static final int FIRST_CAPACITY = 256;

    private final String name;
    private double[] xs = new double[FIRST_CAPACITY];
    private double[] ys = new double[FIRST_CAPACITY];
    private int size;
    private Optional<ChartFrame> extent = Optional.empty();

    /// Starts an empty curve.
    ///
    /// @param name what people call it
    public Series(String name) {
        this.name = name;
    }

    /// {@return what people call it}
    public String name() {
        return name;
    }

    /// Adds a point at the end.
    ///
    /// @param x at least the last point's x
    /// @param y any number; what is not finite leaves a gap in the curve
    /// @throws IllegalArgumentException if x goes back
    public void append(double x, double y) {
        if (size > 0 && !(x >= xs[size - 1])) {
            throw new IllegalArgumentException(
                    "A curve only grows to the right; received: x %s after %s in %s"
                            .formatted(x, xs[size - 1], name));
        }
        if (size == xs.length) {
            xs = Arrays.copyOf(xs, size * 2);
            ys = Arrays.copyOf(ys, size * 2);
        }
        xs[size] = x;
        ys[size] = y;
        size++;
        if (Double.isFinite(y)) {
            ChartFrame point = ChartFrame.around(x, y);
            extent = Optional.of(extent.map(point::union).orElse(point));
        }
    }

    /// {@return the smallest frame around all finite points; empty where there are none}
    Optional<ChartFrame> extent() {
        return extent;
    }

    /// {@return how many points there are}
    public int size() {
        return size;
    }

    /// {@return the x of a point}
    ///
    /// @param index the point, from 0
    public double x(int index) {
        return xs[index];
    }

    /// {@return the y of a point}
    ///
    /// @param index the point, from 0
    public double y(int index) {
        return ys[index];
    }

    /// {@return the point whose x is nearest, the later of two; -1 while there are none}
    ///
    /// @param x any number
    public int nearest(double x) {
        int after = firstNotBefore(x);
        if (after == size) {
            return size - 1;
        }
        boolean beforeIsNearer = after > 0 && x - xs[after - 1] < xs[after] - x;
        return beforeIsNearer ? after - 1 : after;
    }

    /// {@return the first point at or to the right of a place; {@link #size()} if there is none}
    ///
    /// @param x any number
    public int firstNotBefore(double x) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (xs[middle] < x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
