package org.convlens.engine.dl4j;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.List;

/// By loops of our own, one pass each, in single precision.
///
/// @param cut as in {@link ChannelCells#of}
record SweptCells(@Nullable Affine cut) implements ChannelCells {

    /// Sums are taken of the distances from the first cell, which is near the mean, so that the
    /// square of a large mean does not swallow a small variance.
    @Override
    public Moments moments(INDArray cells) {
        Sweep sweep = Sweep.over(cells);
        Floats memory = Floats.of(cells);
        double[] first = memory.first(sweep.channels());
        float[] origin = sweep.spread(first);
        double[][] sums =
                sweep.sum(
                        List.of(memory),
                        (blocks, into, count) -> addPowers(blocks[0], origin, into, count),
                        2);
        double share = 1.0 * sweep.channels() / sweep.length();
        Channels distance = Channels.of(sums[0]).times(share);
        Channels variance =
                Channels.of(sums[1]).times(share).with(distance, (all, d) -> all - d * d);
        return new Moments(
                distance.with(Channels.of(first), Double::sum),
                variance.map(SweptCells::notNegative));
    }

    @Override
    public Sums sums(INDArray gradients, INDArray cells, Channels mean) {
        Sweep sweep = Sweep.over(cells);
        float[] means = mean.over(sweep);
        Sweep.Body gate = gate(sweep);
        double[][] sums =
                sweep.sum(
                        List.of(Floats.of(gradients), Floats.of(cells)),
                        (blocks, into, count) -> {
                            gate.pass(blocks, count);
                            addProducts(blocks, means, into, count);
                        },
                        2);
        return new Sums(Channels.of(sums[0]), Channels.of(sums[1]));
    }

    @Override
    public void blend(INDArray gradients, INDArray cells, Blend blend) {
        Sweep sweep = Sweep.over(cells);
        float[] slope = blend.slope().over(sweep);
        float[] pull = blend.pull().over(sweep);
        float[] shift = blend.shift().over(sweep);
        Sweep.Body gate = gate(sweep);
        sweep.map(
                List.of(Floats.of(gradients), Floats.of(cells)),
                (blocks, count) -> {
                    gate.pass(blocks, count);
                    float[] above = blocks[0];
                    float[] x = blocks[1];
                    for (int i = 0; i < count; i++) {
                        above[i] = above[i] * slope[i] + x[i] * pull[i] + shift[i];
                    }
                },
                List.of(Floats.of(gradients)));
    }

    private static void addPowers(float[] x, float[] origin, float[][] into, int count) {
        float[] sums = into[0];
        float[] squares = into[1];
        for (int i = 0; i < count; i++) {
            float distance = x[i] - origin[i];
            sums[i] += distance;
            squares[i] += distance * distance;
        }
    }

    private static void addProducts(float[][] blocks, float[] means, float[][] into, int count) {
        float[] gradient = blocks[0];
        float[] x = blocks[1];
        float[] plain = into[0];
        float[] weighted = into[1];
        for (int i = 0; i < count; i++) {
            plain[i] += gradient[i];
            weighted[i] += gradient[i] * (x[i] - means[i]);
        }
    }

    private Sweep.Body gate(Sweep sweep) {
        return cut == null ? (_, _) -> {} : cut.gate(sweep);
    }

    private static double notNegative(double variance) {
        return Math.max(0, variance);
    }
}
