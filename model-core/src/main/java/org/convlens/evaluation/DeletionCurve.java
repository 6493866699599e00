package org.convlens.evaluation;

import org.convlens.attribution.Question;
import org.convlens.tensor.Tensor;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// What becomes of the target while pixels are taken from a picture, or given to an empty one, in
/// an order: the target's value as a share of the way from the empty picture (0) to the whole one
/// (1).
///
/// @param shares after none, after one more part of the pixels, ..., after all
/// @see "Petsiuk, Das & Saenko, RISE: randomized input sampling for explanation, arXiv:1806.07421"
public record DeletionCurve(List<Double> shares) {

    private static final int STEPS = 20;

    /// Copies the list.
    public DeletionCurve {
        shares = List.copyOf(shares);
    }

    /// {@return the curve when the strongest pixels go first; a good map makes it fall at once}
    ///
    /// @param question whose picture and target
    /// @param plane how much each pixel counts, `[height, width]`
    /// @param empty what a pixel becomes, a whole picture
    public static DeletionCurve deletion(Question question, Tensor plane, Tensor empty) {
        return along(question, strongestFirst(plane), question.picture(), empty);
    }

    /// {@return the curve when the strongest pixels come first; a good map makes it rise at once}
    ///
    /// @param question whose picture and target
    /// @param plane how much each pixel counts, `[height, width]`
    /// @param empty what a pixel is before, a whole picture
    public static DeletionCurve insertion(Question question, Tensor plane, Tensor empty) {
        return along(question, strongestFirst(plane), empty, question.picture());
    }

    /// {@return the curve when pixels go in a random order: what a map has to beat}
    ///
    /// @param question whose picture and target
    /// @param empty what a pixel becomes, a whole picture
    public static DeletionCurve random(Question question, Tensor empty) {
        SplittableRandom random = new SplittableRandom(question.setting().seed());
        int pixels = Math.toIntExact(question.picture().shape().inner().volume());
        double[] places = random.doubles(pixels).toArray();
        List<Integer> order =
                IntStream.range(0, pixels)
                        .boxed()
                        .sorted(Comparator.comparingDouble(pixel -> places[pixel]))
                        .toList();
        return along(question, order, question.picture(), empty);
    }

    private static List<Integer> strongestFirst(Tensor plane) {
        return IntStream.range(0, plane.values().length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer pixel) -> -plane.values()[pixel]))
                .toList();
    }

    private static DeletionCurve along(
            Question question, List<Integer> order, Tensor from, Tensor to) {
        int length = from.values().length;
        float[] all = new float[(STEPS + 1) * length];
        float[] now = from.values().clone();
        for (int step = 0; step <= STEPS; step++) {
            int first = order.size() * Math.max(0, step - 1) / STEPS;
            for (int pixel : order.subList(first, order.size() * step / STEPS)) {
                for (int place = pixel; place < length; place += order.size()) {
                    now[place] = to.values()[place];
                }
            }
            System.arraycopy(now, 0, all, step * length, length);
        }
        double[] values = question.values(new Tensor(from.shape().batchOf(STEPS + 1), all));
        double whole = from.equals(question.picture()) ? values[0] : values[STEPS];
        double nothing = from.equals(question.picture()) ? values[STEPS] : values[0];
        return new DeletionCurve(
                DoubleStream.of(values)
                        .map(value -> (value - nothing) / (whole - nothing))
                        .boxed()
                        .toList());
    }

    /// {@return the area below: `(Σ − first/2 − last/2) / (n − 1)`; not a number where the target
    /// does not tell the whole picture from the empty one}
    public double area() {
        double sum = shares.stream().mapToDouble(share -> share).sum();
        return (sum - shares.getFirst() / 2 - shares.getLast() / 2) / (shares.size() - 1);
    }
}
