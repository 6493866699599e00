package org.convlens.app.filters;

import org.convlens.app.filters.LayerWeights.Kernels;
import org.convlens.app.filters.LayerWeights.Readings;
import org.convlens.inspection.FilterLikeness;
import org.convlens.inspection.LayerMaps;
import org.convlens.inspection.MapFigures;
import org.convlens.tensor.Tensor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// In which order the filters of a layer stand on the sheet, and what is to be said of each.
///
/// @param order the filters by number, in the order of their places
/// @param remarks what is to be said of each filter, by number; empty for most
record Sorting(List<Integer> order, List<String> remarks) {

    /// Copies the lists.
    Sorting {
        order = List.copyOf(order);
        remarks = List.copyOf(remarks);
    }

    /// What filters are sorted by.
    ///
    /// @param order how
    /// @param kept the filter that others are compared with
    /// @param maps what the layer makes of the picture, if that is known
    record By(Order order, int kept, Optional<Tensor> maps) {}

    /// {@return some filters by number}
    ///
    /// @param count how many there are
    static Sorting plain(int count) {
        return new Sorting(
                IntStream.range(0, count).boxed().toList(),
                IntStream.range(0, count).mapToObj(_ -> "").toList());
    }

    /// {@return the filters of a layer, sorted}
    ///
    /// @param sheet the layer
    /// @param by how
    static Sorting of(FilterSheet sheet, By by) {
        return switch (sheet.weights()) {
            case Kernels(Tensor values, _, _) -> of(values, by);
            case Readings(Tensor values, _) -> of(values, by);
            case LayerWeights.Matrix _, LayerWeights.Scales _, LayerWeights.None _ ->
                    plain(sheet.pictures().size());
        };
    }

    private static Sorting of(Tensor weights, By by) {
        FilterLikeness likeness = new FilterLikeness(weights);
        int count = weights.shape().size(0);
        List<Integer> order =
                switch (by.order()) {
                    case NUMBER -> plain(count).order();
                    case NORM -> descending(norms(weights));
                    case LIKENESS -> likeness.nearestTo(Math.min(by.kept(), count - 1));
                    case ACTIVITY ->
                            by.maps()
                                    .map(Sorting::activities)
                                    .filter(means -> means.size() == count)
                                    .map(Sorting::descending)
                                    .orElse(plain(count).order());
                };
        return new Sorting(order, remarks(likeness));
    }

    private static List<Double> norms(Tensor weights) {
        return IntStream.range(0, weights.shape().size(0))
                .mapToObj(filter -> norm(weights.slice(filter)))
                .toList();
    }

    private static double norm(Tensor filter) {
        double sum = 0;
        for (float weight : filter.values()) {
            sum += (double) weight * weight;
        }
        return Math.sqrt(sum);
    }

    private static List<Double> activities(Tensor output) {
        return LayerMaps.of(output).figures().stream().map(MapFigures::mean).toList();
    }

    private static List<Integer> descending(List<Double> figures) {
        return IntStream.range(0, figures.size())
                .boxed()
                .sorted(Comparator.comparing(figures::get, Comparator.reverseOrder()))
                .toList();
    }

    private static List<String> remarks(FilterLikeness likeness) {
        List<Boolean> dead = likeness.dead();
        List<Optional<Integer>> twins = likeness.duplicates();
        return IntStream.range(0, dead.size())
                .mapToObj(filter ->
                        dead.get(filter)
                                ? "∅"
                                : twins.get(filter).map(twin -> "= " + twin).orElse(""))
                .toList();
    }

    /// {@return the place of a filter on the sheet}
    ///
    /// @param filter by number
    int place(int filter) {
        return order.indexOf(filter);
    }
}
