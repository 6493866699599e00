package org.convlens.inspection;

import org.convlens.tensor.Tensor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// How alike the filters of a layer are: the cosine of the angle between their weights, `a·b / (‖a‖
/// ‖b‖)`, from −1 to 1; 0 for a filter without weights.
///
/// @param weights `[filters, ...]`
public record FilterLikeness(Tensor weights) {

    /// From this cosine on, two filters do the same.
    public static final double SAME = 0.95;

    /// From this share of the largest norm down, a filter does nothing.
    public static final double NOTHING = 0.01;

    /// Comparing all with all costs that many multiplications at most.
    private static final long AFFORDABLE = 2_000_000;

    private int count() {
        return weights.shape().size(0);
    }

    private int length() {
        return weights.values().length / count();
    }

    /// {@return the cosine between two filters}
    ///
    /// @param one from 0
    /// @param other from 0
    public double between(int one, int other) {
        double lengths = Math.sqrt(product(one, one) * product(other, other));
        return lengths == 0 ? 0 : product(one, other) / lengths;
    }

    private double product(int one, int other) {
        int length = length();
        float[] values = weights.values();
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += (double) values[one * length + i] * values[other * length + i];
        }
        return sum;
    }

    /// {@return the filters by number, the most alike to one first}
    ///
    /// @param filter from 0
    public List<Integer> nearestTo(int filter) {
        List<Double> cosines =
                IntStream.range(0, count()).mapToObj(other -> between(filter, other)).toList();
        return IntStream.range(0, count())
                .boxed()
                .sorted(
                        Comparator.<Integer, Boolean>comparing(other -> other != filter)
                                .thenComparing(cosines::get, Comparator.reverseOrder()))
                .toList();
    }

    /// {@return for each filter the first one before it that does the same; nothing for those that
    /// are their own, and for layers too large to compare all with all}
    public List<Optional<Integer>> duplicates() {
        boolean affordable = (long) count() * count() / 2 * length() <= AFFORDABLE;
        List<Optional<Integer>> found = new ArrayList<>();
        for (int filter = 0; filter < count(); filter++) {
            int mine = filter;
            found.add(
                    IntStream.range(0, affordable ? filter : 0)
                            .filter(other -> between(mine, other) >= SAME)
                            .boxed()
                            .findFirst());
        }
        return found;
    }

    /// {@return for each filter whether its norm is next to nothing beside the largest}
    public List<Boolean> dead() {
        List<Double> squares =
                IntStream.range(0, count()).mapToObj(filter -> product(filter, filter)).toList();
        double largest = squares.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return squares.stream().map(square -> square <= NOTHING * NOTHING * largest).toList();
    }
}
