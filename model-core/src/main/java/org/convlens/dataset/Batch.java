package org.convlens.dataset;

import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Pictures with their classes, and their masks where they are wanted, ready for the network.
///
/// @param pictures `[count, channels, height, width]`
/// @param labels the class of each
/// @param masks `[count, height, width]`: above 0 where the object is
public record Batch(Tensor pictures, List<Integer> labels, Optional<Tensor> masks) {

    /// Background and object.
    private static final int WHERE_ONLY = 2;

    /// Copies the list.
    public Batch {
        labels = List.copyOf(labels);
    }

    /// Pictures without masks.
    ///
    /// @param pictures `[count, channels, height, width]`
    /// @param labels the class of each
    public Batch(Tensor pictures, List<Integer> labels) {
        this(pictures, labels, Optional.empty());
    }

    /// {@return the pictures at these places of a data set, in this order, without masks}
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

    /// {@return the pictures at these places with their masks; nothing is masked where the set has
    /// no mask}
    ///
    /// @param dataset where they come from
    /// @param indices which ones, each from 0
    public static Batch masked(Dataset dataset, int... indices) {
        Batch plain = of(dataset, indices);
        Shape plane = dataset.pictureShape().inner();
        Tensor masks = Tensor.zeros(plane.batchOf(indices.length));
        int length = Math.toIntExact(plane.volume());
        for (int i = 0; i < indices.length; i++) {
            int start = i * length;
            dataset.mask(indices[i])
                    .ifPresent(mask ->
                            System.arraycopy(mask.values(), 0, masks.values(), start, length));
        }
        return new Batch(plain.pictures(), plain.labels(), Optional.of(masks));
    }

    /// {@return the class of a pixel, where background is 0}
    ///
    /// @param place the pixel, counted through all masks
    /// @param maps how many classes pixels have: 2 are background and object, more are background
    ///   and the object's class
    public int pixelClass(int place, int maps) {
        Tensor all = masks.orElseThrow();
        if (all.values()[place] <= 0) {
            return 0;
        }
        int pixels = all.values().length / size();
        return maps == WHERE_ONLY ? 1 : labels.get(place / pixels) + 1;
    }

    /// {@return how many pictures there are}
    public int size() {
        return labels.size();
    }
}
