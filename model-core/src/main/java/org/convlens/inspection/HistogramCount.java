package org.convlens.inspection;

import java.util.Arrays;
import java.util.List;

/// A histogram that grows: bins double their width, two becoming one, until all values fit.
final class HistogramCount {

    private static final int BINS = 64;
    private static final double FINEST = 0x1p-40;

    /// A float tells no finer steps.
    private static final double MOST_WIDTHS = 0x1p24;

    private long[] counts = new long[BINS];
    private long first;
    private double width = FINEST;
    private boolean empty = true;

    /// Counts values; what is not finite is left out.
    void add(float[] values) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (float value : values) {
            if (Float.isFinite(value)) {
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
            }
        }
        if (least <= greatest) {
            makeRoom(least, greatest);
            count(values);
        }
    }

    private void count(float[] values) {
        for (float value : values) {
            if (Float.isFinite(value)) {
                counts[(int) (bin(value) - first)]++;
            }
        }
    }

    private long bin(double value) {
        return (long) Math.floor(value / width);
    }

    private void makeRoom(double least, double greatest) {
        double low = empty ? least : Math.min(least, first * width);
        double high = empty ? greatest : Math.max(greatest, (lastUsed() + 0.5) * width);
        double wider = width;
        while (!holds(low, high, wider)) {
            wider *= 2;
        }
        move((long) Math.floor(low / wider), wider);
        empty = false;
    }

    private static boolean holds(double low, double high, double width) {
        return Math.max(Math.abs(low), Math.abs(high)) <= MOST_WIDTHS * width
                && Math.floor(high / width) - Math.floor(low / width) < BINS;
    }

    private long lastUsed() {
        int last = BINS - 1;
        while (last > 0 && counts[last] == 0) {
            last--;
        }
        return first + last;
    }

    private void move(long newFirst, double newWidth) {
        long[] moved = new long[BINS];
        for (int bin = 0; bin < BINS; bin++) {
            if (counts[bin] > 0) {
                double middle = (first + bin + 0.5) * width;
                moved[(int) ((long) Math.floor(middle / newWidth) - newFirst)] += counts[bin];
            }
        }
        counts = moved;
        first = newFirst;
        width = newWidth;
    }

    /// {@return what was counted so far, without empty bins at the ends}
    Histogram histogram() {
        if (empty) {
            return new Histogram(0, 1, List.of());
        }
        int start = 0;
        while (counts[start] == 0) {
            start++;
        }
        int end = (int) (lastUsed() - first) + 1;
        return new Histogram(
                first + start, width, Arrays.stream(counts, start, end).boxed().toList());
    }
}
