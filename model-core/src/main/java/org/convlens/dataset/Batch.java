package org.convlens.dataset;

import org.convlens.tensor.Tensor;

import java.util.List;

/// Pictures with their classes, ready for the network.
///
/// @param pictures `[count, channels, height, width]`
/// @param labels the class of each
public record Batch(Tensor pictures, List<Integer> labels) {

    /// Copies the list.
    public Batch {
        labels = List.copyOf(labels);
    }

    /// {@return how many pictures there are}
    public int size() {
        return labels.size();
    }
}
