package org.convlens.dataset;

import org.convlens.tensor.Tensor;

import java.util.Arrays;
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

    /// {@return the pictures at these places of a data set, in this order}
    ///
    /// @param dataset where they come from
    /// @param indices which ones, each from 0
    public static Batch of(Dataset dataset, int... indices) {
        int length = Math.toIntExact(dataset.pictureShape().volume());
        float[] values = new float[Math.multiplyExact(length, indices.length)];
        for (int i = 0; i < indices.length; i++) {
            dataset.read(indices[i], values, i * length);
        }
        return new Batch(
                new Tensor(dataset.pictureShape().batchOf(indices.length), values),
                Arrays.stream(indices).map(dataset::label).boxed().toList());
    }

    /// {@return how many pictures there are}
    public int size() {
        return labels.size();
    }
}
