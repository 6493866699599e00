package org.convlens.app.backward;

import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;

import java.util.Arrays;

/// A tensor of weights cut into kernels, or into the rows of its units.
///
/// The last two axes are a kernel's rows and columns, of a series the last one; tensors of one or
/// two axes have rows of weights.
///
/// @param all the tensor
record WeightSheet(Tensor all) {

    private static final int SERIES = 3;

    /// {@return whether it is cut into kernels}
    boolean hasKernels() {
        return all.shape().rank() >= SERIES;
    }

    /// {@return rows and columns of each part}
    Size2 size() {
        Shape shape = all.shape();
        int last = shape.size(shape.rank() - 1);
        return shape.rank() > SERIES
                ? new Size2(shape.size(shape.rank() - 2), last)
                : new Size2(1, last);
    }

    private int area() {
        return size().height() * size().width();
    }

    /// {@return how many kernels or rows there are}
    int parts() {
        return all.values().length / area();
    }

    /// {@return which kernel or row a weight is of}
    ///
    /// @param number the weight, in C order
    int partOf(int number) {
        return number / area();
    }

    /// {@return which weight of its kernel or row it is}
    ///
    /// @param number the weight, in C order
    int within(int number) {
        return number % area();
    }

    /// {@return a weight, in C order}
    ///
    /// @param part its kernel or row
    /// @param within its place there
    int number(int part, int within) {
        return part * area() + within;
    }

    /// {@return the first kernel or row of a filter, or the filter's own number in a tensor of one
    /// axis}
    ///
    /// @param channel the filter
    int first(int channel) {
        int filters = all.shape().size(0);
        int own = Math.clamp(channel, 0, filters - 1);
        return own * (all.values().length / filters);
    }

    /// {@return one part as a map, `[1, rows, columns]`}
    ///
    /// @param part which one
    Tensor map(int part) {
        float[] values = Arrays.copyOfRange(all.values(), part * area(), (part + 1) * area());
        return new Tensor(Shape.of(1, size().height(), size().width()), values);
    }

    /// {@return one part as a vector}
    ///
    /// @param part which one
    Tensor row(int part) {
        return map(part).reshape(Shape.of(area()));
    }
}
