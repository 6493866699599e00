package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;

/// Sums over neighbouring channels, of which channel `i` sees `n`, from `i − ⌊n/2⌋` on.
///
/// A product with a band matrix is quick; where the matrix would be large, running sums are.
///
/// @param n how many each channel sees
record Neighbours(int n) {

    private static final int MOST_IN_A_MATRIX = 1024;

    /// Adds up what each channel sees.
    ///
    /// @param rows one per cell, `[cells, channels]`
    /// @param into takes the sums
    void sum(INDArray rows, INDArray into) {
        if (isQuick(rows)) {
            Factor.of(rows).times(Factor.of(band(rows)), into);
        } else {
            sum(rows, -(n / 2), into);
        }
    }

    /// Adds up, for each channel, those that see it.
    ///
    /// @param rows one per cell, `[cells, channels]`
    /// @param into takes the sums
    void sumOfSeers(INDArray rows, INDArray into) {
        if (isQuick(rows)) {
            Factor.of(rows).times(Factor.transposed(band(rows)), into);
        } else {
            sum(rows, n / 2 - n + 1, into);
        }
    }

    private static boolean isQuick(INDArray rows) {
        return rows.size(1) <= MOST_IN_A_MATRIX;
    }

    /// {@return a one at `[j, i]` where channel `i` sees channel `j`}
    private INDArray band(INDArray rows) {
        int channels = Math.toIntExact(rows.size(1));
        double[] ones = new double[channels * channels];
        for (int i = 0; i < channels; i++) {
            long first = i - n / 2L;
            long end = Math.min(channels, first + n);
            for (long j = Math.max(0, first); j < end; j++) {
                ones[Math.toIntExact(j * channels + i)] = 1;
            }
        }
        return NativeArrays.vector(rows.dataType(), ones).reshape('c', channels, channels);
    }

    private void sum(INDArray rows, long from, INDArray into) {
        int channels = Math.toIntExact(rows.size(1));
        double[] values = NativeArrays.numbers(rows);
        double[] before = new double[channels + 1];
        double[] sums = new double[values.length];
        for (int start = 0; start < values.length; start += channels) {
            for (int i = 0; i < channels; i++) {
                before[i + 1] = before[i] + values[start + i];
            }
            for (int i = 0; i < channels; i++) {
                int first = Math.clamp(i + from, 0, channels);
                int end = Math.clamp(i + from + n, 0, channels);
                sums[start + i] = before[end] - before[first];
            }
        }
        into.assign(NativeArrays.vector(rows.dataType(), sums).reshape('c', rows.shape()));
    }
}
