package org.convlens.inspection;

import java.util.List;

/// How often values fall into bins of equal width.
///
/// Bin `b` holds the values from `(first + b)·width` to below `(first + b + 1)·width`; the width is
/// a power of two, so that 0 is always an edge.
///
/// @param first where the first bin starts, in widths
/// @param width of each bin, above 0
/// @param counts one per bin; empty where there were no finite values
public record Histogram(long first, double width, List<Long> counts) {

    /// Copies the list.
    public Histogram {
        counts = List.copyOf(counts);
    }

    /// {@return the lower edge of a bin}
    ///
    /// @param bin from 0; as many as there are bins for the upper edge of the last
    public double edge(int bin) {
        return (first + bin) * width;
    }

    /// {@return how many values were counted}
    public long total() {
        return counts.stream().mapToLong(Long::longValue).sum();
    }
}
