package org.convlens.attribution;

import org.convlens.tensor.Tensor;

import java.util.function.IntFunction;
import java.util.function.Supplier;

/// Many versions of a picture, put to the network some at a time.
///
/// @param count how many
/// @param version makes one, numbers of a picture
record Versions(int count, IntFunction<Tensor> version) {

    private static final int AT_ONCE = 32;

    /// What is done with some versions.
    @FunctionalInterface
    interface Work {
        void on(int first, Tensor pictures);
    }

    /// Does the work for all versions, and says how far it is.
    void each(Question question, Work work, Supplier<Tensor> soFar) {
        for (int first = 0; first < count; first += AT_ONCE) {
            int size = Math.min(AT_ONCE, count - first);
            work.on(first, pictures(question, first, size));
            question.setting().progress().report(first + size, count, soFar);
        }
    }

    private Tensor pictures(Question question, int first, int size) {
        int length = question.picture().values().length;
        float[] values = new float[size * length];
        for (int row = 0; row < size; row++) {
            System.arraycopy(version.apply(first + row).values(), 0, values, row * length, length);
        }
        return new Tensor(question.shape().batchOf(size), values);
    }
}
