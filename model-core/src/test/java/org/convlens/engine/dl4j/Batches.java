package org.convlens.engine.dl4j;

import org.convlens.dataset.Batch;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Random pictures and labels from a seed.
final class Batches {

    private Batches() {}

    static Batch of(int count, int classes, long seed, Shape picture) {
        List<Integer> labels = new Random(seed).ints(count, 0, classes).boxed().toList();
        Tensor masks = pictures(count, seed + 1, picture.inner());
        return new Batch(pictures(count, seed, picture), labels, Optional.of(masks));
    }

    static Tensor pictures(int count, long seed, Shape picture) {
        Shape shape = picture.batchOf(count);
        Random random = new Random(seed);
        float[] values = new float[(int) shape.volume()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return new Tensor(shape, values);
    }
}
