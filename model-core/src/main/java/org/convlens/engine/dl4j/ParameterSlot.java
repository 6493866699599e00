package org.convlens.engine.dl4j;

import org.convlens.tensor.Shape;

/// A layer's tensor of stored numbers, and how it starts.
///
/// @param name as in weights.npz, without the layer
/// @param shape as in weights.npz
/// @param start the mean of fresh numbers
/// @param spread the standard deviation of fresh numbers; 0 gives constants
/// @param trained whether the optimizer changes it; if not, its gradient is subtracted as it is
record ParameterSlot(String name, Shape shape, double start, double spread, boolean trained) {

    static final String WEIGHTS = "weights";
    static final String BIAS = "bias";

    /// {@return trained numbers drawn from a normal distribution around 0}
    static ParameterSlot drawn(String name, Shape shape, double spread) {
        return new ParameterSlot(name, shape, 0, spread, true);
    }

    /// {@return trained biases that start at 0}
    static ParameterSlot bias(int count) {
        return constant(BIAS, count, 0);
    }

    /// {@return trained numbers that start at the same value}
    static ParameterSlot constant(String name, int count, double value) {
        return new ParameterSlot(name, Shape.of(count), value, 0, true);
    }

    /// {@return running statistics that start at the same value}
    static ParameterSlot running(String name, int count, double value) {
        return new ParameterSlot(name, Shape.of(count), value, 0, false);
    }

    long[] sizes() {
        long[] sizes = new long[shape.rank()];
        for (int axis = 0; axis < sizes.length; axis++) {
            sizes[axis] = shape.size(axis);
        }
        return sizes;
    }
}
