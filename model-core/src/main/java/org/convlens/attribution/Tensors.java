package org.convlens.attribution;

import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

import java.util.Arrays;

/// Sums and products of tensors, number by number, as new tensors.
final class Tensors {

    /// What becomes of two numbers.
    @FunctionalInterface
    interface Pairing {
        double of(double a, double b);
    }

    private Tensors() {}

    static Tensor paired(Tensor a, Tensor b, Pairing pairing) {
        float[] values = new float[a.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) pairing.of(a.values()[i], b.values()[i]);
        }
        return new Tensor(a.shape(), values);
    }

    static Tensor plus(Tensor a, Tensor b) {
        return paired(a, b, Double::sum);
    }

    static Tensor minus(Tensor a, Tensor b) {
        return paired(a, b, (x, y) -> x - y);
    }

    static Tensor times(Tensor a, Tensor b) {
        return paired(a, b, (x, y) -> x * y);
    }

    static Tensor times(Tensor a, double factor) {
        return paired(a, a, (x, _) -> x * factor);
    }

    static Tensor positive(Tensor a) {
        return paired(a, a, (x, _) -> Math.max(0, x));
    }

    static double sum(Tensor a) {
        double sum = 0;
        for (float value : a.values()) {
            sum += value;
        }
        return sum;
    }

    /// {@return one picture, or one layer's output, as a batch of as many copies}
    static Tensor copies(Tensor one, int count) {
        float[] values = new float[Math.multiplyExact(count, one.values().length)];
        for (int copy = 0; copy < count; copy++) {
            System.arraycopy(
                    one.values(), 0, values, copy * one.values().length, one.values().length);
        }
        return new Tensor(one.shape().batchOf(count), values);
    }

    /// {@return a map `[height, width]` for every channel of a picture}
    static Tensor inAllChannels(Tensor plane, Shape picture) {
        return new Tensor(picture, copies(plane, picture.channels()).values());
    }

    /// {@return a picture with one number per channel}
    static Tensor constant(Shape picture, float... perChannel) {
        float[] values = new float[Math.toIntExact(picture.volume())];
        int cells = values.length / picture.channels();
        for (int channel = 0; channel < picture.channels(); channel++) {
            Arrays.fill(values, channel * cells, (channel + 1) * cells, perChannel[channel]);
        }
        return new Tensor(picture, values);
    }
}
