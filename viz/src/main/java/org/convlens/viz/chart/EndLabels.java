package org.convlens.viz.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Keeps labels at the ends of lines from covering each other.
public final class EndLabels {

    private EndLabels() {}

    /// Moves labels apart vertically, in their order, as little as a pass down and a pass up can.
    ///
    /// @param wanted where each label's line ends, in pixels
    /// @param height of one label, in pixels
    /// @param bottom the lowest place for a label, in pixels
    /// @return the place of each label, in the order given
    public static List<Double> spread(List<Double> wanted, double height, double bottom) {
        List<Integer> order =
                IntStream.range(0, wanted.size())
                        .boxed()
                        .sorted(Comparator.comparing(wanted::get))
                        .toList();
        List<Double> places = new ArrayList<>(wanted);
        double next = Double.NEGATIVE_INFINITY;
        for (int label : order) {
            places.set(label, Math.max(places.get(label), next));
            next = places.get(label) + height;
        }
        next = bottom;
        for (int label : order.reversed()) {
            places.set(label, Math.min(places.get(label), next));
            next = places.get(label) - height;
        }
        return List.copyOf(places);
    }
}
