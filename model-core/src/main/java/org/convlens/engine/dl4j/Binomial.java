package org.convlens.engine.dl4j;

import org.convlens.tensor.Size2;

/// The fixed kernel of a blur: the product of two rows of Pascal's triangle, with the sum 1.
///
/// @param size its rows and columns
record Binomial(Size2 size) {

    static Binomial of(Size2 size) {
        return new Binomial(size);
    }

    /// {@return the kernel, row by row, as often as there are channels}
    double[] repeated(int channels) {
        double[] rows = row(size.height());
        double[] columns = row(size.width());
        double[] weights = new double[channels * rows.length * columns.length];
        for (int cell = 0; cell < weights.length; cell++) {
            weights[cell] =
                    rows[cell / columns.length % rows.length] * columns[cell % columns.length];
        }
        return weights;
    }

    private static double[] row(int length) {
        double[] row = new double[length];
        row[0] = 1;
        for (int step = 1; step < length; step++) {
            for (int cell = step; cell > 0; cell--) {
                row[cell] = (row[cell] + row[cell - 1]) / 2;
            }
            row[0] /= 2;
        }
        return row;
    }
}
