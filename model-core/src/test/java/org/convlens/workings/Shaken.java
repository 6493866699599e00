package org.convlens.workings;

import org.convlens.engine.Parameters;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// Random numbers, so that no mean is 0 and no scale is 1; variances stay above 0.
final class Shaken {

    private static final long SEED = 7;

    private Shaken() {}

    static Tensor picture(Shape shape) {
        return filled(Tensor.zeros(shape), new SplittableRandom(SEED), 0);
    }

    static Parameters weights(Parameters fresh) {
        SplittableRandom random = new SplittableRandom(SEED + 1);
        SortedMap<String, Tensor> other = new TreeMap<>();
        fresh.byName()
                .forEach((name, values) ->
                        other.put(
                                name,
                                filled(values, random, name.endsWith("/variance") ? 1.5 : 0.1)));
        return new Parameters(other);
    }

    private static Tensor filled(Tensor like, SplittableRandom random, double centre) {
        float[] values = new float[like.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (centre + random.nextDouble() * 2 - 1);
        }
        return new Tensor(like.shape(), values);
    }
}
