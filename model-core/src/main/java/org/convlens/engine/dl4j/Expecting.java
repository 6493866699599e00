package org.convlens.engine.dl4j;

import org.convlens.network.Window;
import org.convlens.tensor.Size2;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.Objects;

/// What stochastic pooling gives on average: the mean of each window's values above zero, weighed
/// by themselves.
final class Expecting implements Step {

    private final Tiles tiles;
    private @Nullable INDArray kept;

    Expecting(Window window, Size2 plane) {
        this.tiles = Tiles.of(window, plane);
    }

    @Override
    public INDArray forward(INDArray input, Pass pass) {
        INDArray maps = Layout.last(input, pass::outputOf);
        kept = pass.training() ? maps : null;
        double[] x = NativeArrays.numbers(maps);
        double[] y = Tiled.numbers(tiles, maps);
        tiles.visit(
                maps.size(0),
                maps.size(3),
                (to, cells, count) -> {
                    double sum = sum(x, cells, count);
                    y[to] = sum > 0 ? squares(x, cells, count) / sum : 0;
                });
        return Layout.first(Tiled.output(y, tiles, maps, pass));
    }

    /// {@return the sum of what is above zero}
    static double sum(double[] x, int[] cells, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += Math.max(0, x[cells[i]]);
        }
        return sum;
    }

    private static double squares(double[] x, int[] cells, int count) {
        double squares = 0;
        for (int i = 0; i < count; i++) {
            double value = Math.max(0, x[cells[i]]);
            squares += value * value;
        }
        return squares;
    }

    /// `∂y/∂x = (2x − y) / Σ x` where x is above zero.
    @Override
    public INDArray backward(INDArray gradient, Pass pass) {
        INDArray maps = Objects.requireNonNull(kept);
        double[] x = NativeArrays.numbers(maps);
        double[] above = NativeArrays.numbers(Layout.last(gradient));
        double[] below = new double[x.length];
        tiles.visit(
                maps.size(0),
                maps.size(3),
                (to, cells, count) -> {
                    double sum = sum(x, cells, count);
                    double mean = squares(x, cells, count) / sum;
                    for (int i = 0; i < count; i++) {
                        double value = x[cells[i]];
                        below[cells[i]] += value > 0 ? above[to] * (2 * value - mean) / sum : 0;
                    }
                });
        return Layout.first(Tiled.gradient(below, maps, pass));
    }

    @Override
    public void forget() {
        kept = null;
    }
}
