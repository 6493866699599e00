package org.convlens.engine.dl4j;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.List;
import java.util.Objects;

/// Dropout: while training, a random share of values, or of whole maps, becomes zero and the rest
/// grows by `1 / (1 − rate)`.
final class Dropping implements Step {

    private static final int MAPS = 4;

    private final double rate;
    private final boolean wholeMaps;
    private final Noise noise;
    private @Nullable INDArray mask;

    Dropping(double rate, boolean wholeMaps, Noise noise) {
        this.rate = rate;
        this.wholeMaps = wholeMaps;
        this.noise = noise;
    }

    @Override
    public INDArray forward(INDArray input, Pass pass) {
        if (!pass.training()) {
            return input;
        }
        INDArray cells = Layout.last(input);
        INDArray drawn = noise.zerosAndOnes(1 - rate, pass.output(cells.dataType(), drawn(cells)));
        mask = drawn.divi(1 - rate);
        return Layout.first(masked(cells, pass.output(cells.dataType(), cells.shape())));
    }

    private long[] drawn(INDArray cells) {
        return wholeMaps && cells.rank() == MAPS
                ? new long[] {cells.size(0), 1, 1, cells.size(MAPS - 1)}
                : cells.shape();
    }

    private INDArray masked(INDArray cells, INDArray into) {
        new Operation("multiply", List.of(cells, Objects.requireNonNull(mask)), List.of(into))
                .run();
        return into;
    }

    @Override
    public INDArray backward(INDArray gradient, Pass pass) {
        INDArray cells = Layout.last(gradient);
        INDArray below = pass.gradient(cells.dataType(), cells.shape());
        return Layout.first(masked(cells, below));
    }

    @Override
    public void forget() {
        mask = null;
    }
}
