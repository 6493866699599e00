package org.convlens.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// How alike two maps are: Spearman's rank correlation of their magnitudes, 1 for the same order, 0
/// for none.
///
/// Maps without any order (all values equal) are like nothing: 0.
///
/// @see "Adebayo et al., Sanity checks for saliency maps, arXiv:1810.03292"
public final class Similarity {

    private Similarity() {}

    /// {@return the rank correlation of the absolute values}
    ///
    /// @param one a map's numbers
    /// @param other as many of another
    public static double of(float[] one, float[] other) {
        return correlation(ranks(one), ranks(other));
    }

    /// Equal magnitudes share the mean of their places.
    private static double[] ranks(float[] values) {
        Integer[] order =
                IntStream.range(0, values.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(place -> Math.abs(values[place])))
                        .toArray(Integer[]::new);
        double[] ranks = new double[values.length];
        int start = 0;
        for (int place = 1; place <= order.length; place++) {
            boolean ends =
                    place == order.length
                            || Math.abs(values[order[place]]) != Math.abs(values[order[start]]);
            if (ends) {
                for (int tied = start; tied < place; tied++) {
                    ranks[order[tied]] = (start + place - 1) / 2.0;
                }
                start = place;
            }
        }
        return ranks;
    }

    private static double correlation(double[] a, double[] b) {
        double meanA = Arrays.stream(a).average().orElse(0);
        double meanB = Arrays.stream(b).average().orElse(0);
        double both = 0;
        double ofA = 0;
        double ofB = 0;
        for (int i = 0; i < a.length; i++) {
            both += (a[i] - meanA) * (b[i] - meanB);
            ofA += (a[i] - meanA) * (a[i] - meanA);
            ofB += (b[i] - meanB) * (b[i] - meanB);
        }
        return ofA == 0 || ofB == 0 ? 0 : both / Math.sqrt(ofA * ofB);
    }
}
