package org.convlens.dataset;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Picks some of many so that every class keeps its share.
public final class StratifiedChoice {

    private StratifiedChoice() {}

    /// {@return the places of the chosen, ascending}
    ///
    /// Which of a class are chosen is random by the seed; how many is not: its share of `count`,
    /// rounded so that the sum is right.
    ///
    /// @param labels the class of each, none negative
    /// @param count how many to choose; all where there are fewer
    /// @param seed decides which
    public static int[] of(int[] labels, int count, long seed) {
        if (count >= labels.length) {
            return IntStream.range(0, labels.length).toArray();
        }
        int[] quota = quotas(labels, count);
        return Arrays.stream(EpochOrder.of(labels.length, seed, 0))
                .filter(place -> quota[labels[place]]-- > 0)
                .sorted()
                .toArray();
    }

    /// Spreads the count over the classes: each cumulative share is rounded down, so that the last
    /// one is exact.
    private static int[] quotas(int[] labels, int count) {
        int[] sizes = new int[Arrays.stream(labels).max().orElse(0) + 1];
        Arrays.stream(labels).forEach(label -> sizes[label]++);
        int[] quotas = new int[sizes.length];
        long before = 0;
        for (int label = 0; label < sizes.length; label++) {
            long after = before + sizes[label];
            quotas[label] = (int) (after * count / labels.length - before * count / labels.length);
            before = after;
        }
        return quotas;
    }
}
