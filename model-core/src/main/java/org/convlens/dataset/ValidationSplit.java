package org.convlens.dataset;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/// A training part cut in two: most to learn from, some to watch with; every class keeps its share.
///
/// @param training what the network learns from
/// @param validation what it is watched with
public record ValidationSplit(Dataset training, Dataset validation) {

    /// {@return a data set cut in two}
    ///
    /// @param dataset what to cut
    /// @param share how much goes to validation, from 0 to below 1; rounded to whole pictures
    /// @param seed decides which pictures
    /// @throws IllegalArgumentException if the share is outside its range
    public static ValidationSplit of(Dataset dataset, double share, long seed) {
        if (!(share >= 0 && share < 1)) {
            throw new IllegalArgumentException(
                    "The validation share is from 0 to below 1; received: " + share);
        }
        int[] labels = IntStream.range(0, dataset.size()).map(dataset::label).toArray();
        int count = (int) Math.round(share * labels.length);
        int[] chosen = StratifiedChoice.of(labels, count, seed);
        return new ValidationSplit(
                new Subset(dataset, others(chosen, labels.length)), new Subset(dataset, chosen));
    }

    private static int[] others(int[] chosen, int size) {
        BitSet taken = new BitSet(size);
        Arrays.stream(chosen).forEach(taken::set);
        return IntStream.range(0, size).filter(place -> !taken.get(place)).toArray();
    }
}
