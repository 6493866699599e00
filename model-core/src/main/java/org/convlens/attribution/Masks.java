package org.convlens.attribution;

import org.convlens.tensor.Tensor;

/// Pictures behind masks.
final class Masks {

    private Masks() {}

    /// {@return the picture where a mask `[height, width]` is 1, something else where it is 0, and
    /// a mixture between}
    static Tensor seen(Question question, Tensor mask, Tensor elsewhere) {
        Tensor picture = question.picture();
        float[] values = new float[picture.values().length];
        for (int i = 0; i < values.length; i++) {
            float share = mask.values()[i % mask.values().length];
            values[i] = share * picture.values()[i] + (1 - share) * elsewhere.values()[i];
        }
        return new Tensor(picture.shape(), values);
    }
}
