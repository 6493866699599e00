package org.convlens.project;

import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

/// Numbers as comma-separated text, each written so that it reads back as the same float.
///
/// A tensor of two axes becomes a grid, row by row. Any other becomes a line per number, in C
/// order, below a header: its place on each axis, then the number.
public final class Csv {

    private Csv() {}

    /// {@return a tensor as text; lines end with `\n`}
    ///
    /// @param tensor any
    public static String of(Tensor tensor) {
        return tensor.shape().rank() == 2 ? grid(tensor) : list(tensor);
    }

    private static String grid(Tensor tensor) {
        int columns = tensor.shape().size(1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < tensor.values().length; i++) {
            text.append(tensor.values()[i]).append((i + 1) % columns == 0 ? '\n' : ',');
        }
        return text.toString();
    }

    private static String list(Tensor tensor) {
        Shape shape = tensor.shape();
        StringBuilder text = new StringBuilder();
        for (int axis = 0; axis < shape.rank(); axis++) {
            text.append("axis").append(axis).append(',');
        }
        text.append("value\n");
        for (int i = 0; i < tensor.values().length; i++) {
            appendPlace(text, shape, i);
            text.append(tensor.values()[i]).append('\n');
        }
        return text.toString();
    }

    private static void appendPlace(StringBuilder text, Shape shape, int index) {
        long rest = shape.volume();
        long place = index;
        for (int axis = 0; axis < shape.rank(); axis++) {
            rest /= shape.size(axis);
            text.append(place / rest).append(',');
            place %= rest;
        }
    }
}
