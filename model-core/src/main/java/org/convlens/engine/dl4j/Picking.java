package org.convlens.engine.dl4j;

import org.convlens.network.Window;
import org.convlens.tensor.Size2;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.Objects;
import java.util.SplittableRandom;

/// Stochastic pooling: while training one value of each window, drawn in proportion to its size; at
/// rest what that gives on average.
final class Picking implements Step {

    private static final int NOTHING = -1;

    private final Tiles tiles;
    private final Expecting atRest;
    private final Noise noise;
    private @Nullable INDArray kept;
    private int[] drawn = {};

    Picking(Window window, Size2 plane, Noise noise) {
        this.tiles = Tiles.of(window, plane);
        this.atRest = new Expecting(window, plane);
        this.noise = noise;
    }

    @Override
    public INDArray forward(INDArray input, Pass pass) {
        return pass.training() ? draw(input, pass) : atRest.forward(input, pass);
    }

    private INDArray draw(INDArray input, Pass pass) {
        INDArray maps = Layout.last(input, pass::outputOf);
        kept = maps;
        double[] x = NativeArrays.numbers(maps);
        double[] y = Tiled.numbers(tiles, maps);
        drawn = new int[y.length];
        SplittableRandom random = noise.plain();
        tiles.visit(
                maps.size(0),
                maps.size(3),
                (to, cells, count) -> {
                    drawn[to] = drawn(x, cells, count, random.nextDouble());
                    y[to] = drawn[to] == NOTHING ? 0 : x[drawn[to]];
                });
        return Layout.first(Tiled.output(y, tiles, maps, pass));
    }

    /// {@return the cell below whose share, and those before, a random number lies}
    private static int drawn(double[] x, int[] cells, int count, double random) {
        double left = random * Expecting.sum(x, cells, count);
        int last = NOTHING;
        for (int i = 0; i < count; i++) {
            double value = x[cells[i]];
            if (value > 0) {
                last = cells[i];
                left -= value;
            }
            if (left < 0) {
                return last;
            }
        }
        return last;
    }

    @Override
    public INDArray backward(INDArray gradient, Pass pass) {
        INDArray maps = Objects.requireNonNull(kept);
        double[] above = NativeArrays.numbers(Layout.last(gradient));
        double[] below = new double[Math.toIntExact(maps.length())];
        for (int to = 0; to < above.length; to++) {
            if (drawn[to] != NOTHING) {
                below[drawn[to]] += above[to];
            }
        }
        return Layout.first(Tiled.gradient(below, maps, pass));
    }

    @Override
    public void forget() {
        kept = null;
        atRest.forget();
    }
}
