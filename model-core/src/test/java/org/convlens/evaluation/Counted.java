package org.convlens.evaluation;

import java.util.List;
import java.util.stream.IntStream;

/// Matrices whose cells were counted by hand.
final class Counted {

    private Counted() {}

    /// {@return a matrix of these counts}
    ///
    /// @param classes their names
    /// @param counts row by row: true classes downward, answers to the right
    static ConfusionMatrix matrix(List<String> classes, long... counts) {
        int width = classes.size();
        return new ConfusionMatrix(
                classes,
                IntStream.range(0, width)
                        .mapToObj(row ->
                                IntStream.range(row * width, (row + 1) * width)
                                        .mapToObj(cell -> counts[cell])
                                        .toList())
                        .toList());
    }
}
