package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/// Sums of columns as matrix products with ones, ten times faster than the native sum over axes.
final class Columns {

    /// Wider rows are no faster.
    private static final int WIDEST = 1024;

    private Columns() {}

    /// {@return the sum of each column}
    ///
    /// @param rows `[cells, channels]`, in C order
    static double[] sums(INDArray rows) {
        int channels = Math.toIntExact(rows.size(1));
        long width = widthOf(rows.size(0), channels);
        double[] parts = partSums(rows.reshape('c', -1, width));
        double[] sums = new double[channels];
        for (int i = 0; i < parts.length; i++) {
            sums[i % channels] += parts[i];
        }
        return sums;
    }

    private static double[] partSums(INDArray rows) {
        INDArray sums = row(rows, rows.size(1));
        Factor.of(row(rows, rows.size(0)).assign(1)).times(Factor.of(rows), sums);
        return NativeArrays.read(sums);
    }

    private static INDArray row(INDArray like, long length) {
        return Nd4j.createUninitialized(like.dataType(), new long[] {1, length}, 'c');
    }

    /// Several cells side by side, as often as their number can be halved.
    private static long widthOf(long cells, int channels) {
        long width = channels;
        for (long rest = cells; rest % 2 == 0 && width * 2 <= WIDEST; rest /= 2) {
            width *= 2;
        }
        return width;
    }
}
