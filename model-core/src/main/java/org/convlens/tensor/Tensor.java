package org.convlens.tensor;

import java.util.Arrays;

/// Numbers with a shape, in C order (the last axis runs fastest): the only numbers that cross a
/// border.
///
/// Read-only by contract: whoever makes a tensor gives its array away, whoever reads one leaves it
/// as it is.
///
/// @param shape the sizes of the axes
/// @param values `shape.volume()` numbers
@SuppressWarnings("ArrayRecordComponent") // equals, hashCode and toString are written out below
public record Tensor(Shape shape, float[] values) {

    /// Checks that there are as many values as the shape asks for.
    ///
    /// @throws IllegalArgumentException if there are more or fewer
    public Tensor {
        if (shape.volume() != values.length) {
            throw new IllegalArgumentException(
                    "A tensor needs as many values as its shape says; received: shape %s, %d values"
                            .formatted(shape, values.length));
        }
    }

    /// {@return a tensor of zeros}
    ///
    /// @param shape the sizes of the axes
    public static Tensor zeros(Shape shape) {
        return new Tensor(shape, new float[Math.toIntExact(shape.volume())]);
    }

    /// {@return one number}
    ///
    /// @param index one index per axis, outermost first
    public float at(int... index) {
        int offset = 0;
        for (int axis = 0; axis < index.length; axis++) {
            offset = offset * shape.size(axis) + index[axis];
        }
        return values[offset];
    }

    /// {@return a copy of one entry along the first axis: a picture of a batch, a channel of maps}
    ///
    /// @param index the entry, from 0
    public Tensor slice(int index) {
        Shape inner = shape.inner();
        int length = Math.toIntExact(inner.volume());
        return new Tensor(inner, Arrays.copyOfRange(values, index * length, (index + 1) * length));
    }

    /// {@return the same numbers under another shape of the same volume}
    ///
    /// @param other the new shape
    public Tensor reshape(Shape other) {
        return new Tensor(other, values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tensor(Shape otherShape, float[] otherValues)
                && shape.equals(otherShape)
                && Arrays.equals(values, otherValues);
    }

    @Override
    public int hashCode() {
        return 31 * shape.hashCode() + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Tensor " + shape;
    }
}
