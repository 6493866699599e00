package org.convlens.engine.dl4j;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.Objects;

/// Maps whose channels stand together in capsules, each squashed: from `[types·dimensions, height,
/// width]` to `[types·height·width, 1, dimensions]`.
final class Squashing implements Step {

    private final int dimensions;
    private final int plane;
    private double @Nullable [] kept;
    private long @Nullable [] shape;

    /// @param dimensions of a capsule
    /// @param plane cells of a map
    Squashing(int dimensions, int plane) {
        this.dimensions = dimensions;
        this.plane = plane;
    }

    @Override
    public INDArray forward(INDArray input, Pass pass) {
        double[] vectors = gathered(NativeArrays.numbers(input));
        kept = pass.training() ? vectors : null;
        shape = pass.training() ? input.shape() : null;
        long capsules = vectors.length / input.size(0) / dimensions;
        return PlainNumbers.output(
                PlainNumbers.array(
                        Squash.of(vectors, dimensions),
                        input,
                        input.size(0),
                        capsules,
                        1,
                        dimensions),
                pass);
    }

    @Override
    public INDArray backward(INDArray gradient, Pass pass) {
        double[] below =
                Squash.gradient(
                        Objects.requireNonNull(kept), NativeArrays.numbers(gradient), dimensions);
        return PlainNumbers.gradient(
                PlainNumbers.array(scattered(below), gradient, Objects.requireNonNull(shape)),
                pass);
    }

    private double[] gathered(double[] maps) {
        double[] vectors = new double[maps.length];
        for (int i = 0; i < maps.length; i++) {
            vectors[placeOf(i)] = maps[i];
        }
        return vectors;
    }

    private double[] scattered(double[] vectors) {
        double[] maps = new double[vectors.length];
        for (int i = 0; i < maps.length; i++) {
            maps[i] = vectors[placeOf(i)];
        }
        return maps;
    }

    /// Where a value of the maps stands among the capsules.
    private int placeOf(int index) {
        int map = index / plane;
        int capsule = map / dimensions * plane + index % plane;
        return capsule * dimensions + map % dimensions;
    }

    @Override
    public void forget() {
        kept = null;
        shape = null;
    }
}
