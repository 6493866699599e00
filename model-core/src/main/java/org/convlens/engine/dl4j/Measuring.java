package org.convlens.engine.dl4j;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.Objects;

/// The length of each capsule: from `[capsules, 1, dimensions]` to `[capsules]`.
final class Measuring implements Step {

    private double @Nullable [] kept;

    @Override
    public INDArray forward(INDArray input, Pass pass) {
        double[] vectors = NativeArrays.numbers(input);
        kept = pass.training() ? vectors : null;
        int size = Math.toIntExact(input.size(3));
        double[] lengths = new double[vectors.length / size];
        for (int capsule = 0; capsule < lengths.length; capsule++) {
            lengths[capsule] = Squash.length(vectors, capsule * size, size);
        }
        return PlainNumbers.output(
                PlainNumbers.array(lengths, input, input.size(0), input.size(1)), pass);
    }

    /// A capsule of length 0 has no direction, and learns nothing.
    @Override
    public INDArray backward(INDArray gradient, Pass pass) {
        double[] vectors = Objects.requireNonNull(kept);
        double[] above = NativeArrays.numbers(gradient);
        int size = vectors.length / above.length;
        double[] below = new double[vectors.length];
        for (int i = 0; i < below.length; i++) {
            int capsule = i / size;
            double length = Squash.length(vectors, capsule * size, size);
            below[i] = length == 0 ? 0 : above[capsule] * vectors[i] / length;
        }
        return PlainNumbers.gradient(
                PlainNumbers.array(below, gradient, gradient.size(0), gradient.size(1), 1, size),
                pass);
    }

    @Override
    public void forget() {
        kept = null;
    }
}
