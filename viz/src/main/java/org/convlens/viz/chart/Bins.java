package org.convlens.viz.chart;

import java.util.List;

/// Counts over neighbouring bins of equal width.
///
/// @param start where the first bin begins, in the data's units
/// @param width of each bin, above 0
/// @param counts one per bin
public record Bins(double start, double width, List<Long> counts) {

    /// Copies the list.
    public Bins {
        counts = List.copyOf(counts);
    }

    /// {@return the lower edge of a bin}
    ///
    /// @param bin from 0; as many as there are bins for the upper edge of the last
    public double edge(int bin) {
        return start + bin * width;
    }

    /// {@return how high a bin stands, 0 to 1, by the logarithm of its count, so that rare values
    /// are seen beside common ones: `ln(1 + count) / ln(1 + largest)`}
    ///
    /// @param bin from 0
    public double height(int bin) {
        long largest = counts.stream().mapToLong(Long::longValue).max().orElse(0);
        return largest == 0
                ? 0
                : Math.log1p(counts.get(bin).doubleValue()) / Math.log1p((double) largest);
    }
}
