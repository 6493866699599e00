package org.convlens.attribution;

import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

/// A running sum of tensors in double precision.
final class Sum {

    private final Shape shape;
    private final double[] values;

    Sum(Shape shape) {
        this.shape = shape;
        this.values = new double[Math.toIntExact(shape.volume())];
    }

    /// Adds one row of a batch, times a factor.
    void add(Tensor batch, int row, double factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] += factor * batch.values()[row * values.length + i];
        }
    }

    /// Adds the squares of one row of a batch.
    void addSquares(Tensor batch, int row) {
        for (int i = 0; i < values.length; i++) {
            double value = batch.values()[row * values.length + i];
            values[i] += value * value;
        }
    }

    /// {@return the sum so far, divided by a number}
    Tensor over(double divisor) {
        float[] quotients = new float[values.length];
        for (int i = 0; i < quotients.length; i++) {
            quotients[i] = (float) (values[i] / divisor);
        }
        return new Tensor(shape, quotients);
    }
}
