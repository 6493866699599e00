package org.convlens.app.fx;

import java.util.Arrays;

/// How long our handlers kept the FX thread, over the last thousand or so. FX thread only.
public final class HandlerTimes {

    private static final int KEPT = 1024;
    private static final double NANOS_PER_MILLI = 1e6;

    private final long[] nanos = new long[KEPT];
    private int count;

    /// Figures over the kept handlers, in milliseconds.
    ///
    /// @param count how many handlers ran since the start
    /// @param median half of the kept ones were shorter
    /// @param high 99 of 100 were shorter
    /// @param slowest the longest of the kept ones
    public record Figures(int count, double median, double high, double slowest) {}

    /// Remembers one handler.
    ///
    /// @param duration in nanoseconds
    public void add(long duration) {
        nanos[count % KEPT] = duration;
        count++;
    }

    /// {@return the figures now}
    public Figures figures() {
        long[] sorted = Arrays.copyOf(nanos, Math.min(count, KEPT));
        Arrays.sort(sorted);
        return new Figures(count, share(sorted, 0.5), share(sorted, 0.99), share(sorted, 1));
    }

    private static double share(long[] sorted, double share) {
        if (sorted.length == 0) {
            return 0;
        }
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, index)] / NANOS_PER_MILLI;
    }
}
