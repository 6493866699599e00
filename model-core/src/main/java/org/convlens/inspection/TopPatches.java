package org.convlens.inspection;

import java.util.List;
import java.util.stream.IntStream;

/// The pictures of a data set that excite a channel most, and least.
///
/// A picture counts with the one cell of the channel's map that is highest; of equal cells the
/// first in reading order, of equal pictures the first of the set.
///
/// @param strongest the highest first
/// @param weakest the lowest first
/// @see "Zeiler & Fergus, Visualizing and understanding convolutional networks, 2014,
///   arXiv:1311.2901: the nine top activations of a feature map"
public record TopPatches(List<Patch> strongest, List<Patch> weakest) {

    /// Copies the lists.
    public TopPatches {
        strongest = List.copyOf(strongest);
        weakest = List.copyOf(weakest);
    }

    /// {@return how many of the strongest are of each class}
    ///
    /// @param classes how many classes there are
    public List<Integer> classMix(int classes) {
        return IntStream.range(0, classes).mapToObj(this::countOf).toList();
    }

    private int countOf(int label) {
        return (int) strongest.stream().filter(patch -> patch.label() == label).count();
    }
}
