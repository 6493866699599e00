package org.convlens.dataset;

import org.convlens.dataset.PictureRecipe.Fit;
import org.convlens.tensor.Size2;

/// Resizes planes of numbers: a target cell is the mean of the source area it covers; what lies
/// outside the source is 0.
///
/// The area average is separable: rows and columns are two {@link AxisWindow}s.
record AreaAverage(AxisWindow rows, AxisWindow columns) {

    /// Numbers in `[height, width]`.
    @FunctionalInterface
    interface Plane {

        /// {@return the number in a cell}
        double at(int row, int column);
    }

    /// {@return the resizing of one size to another}
    static AreaAverage of(Size2 source, Size2 target, Fit fit) {
        double down = (double) source.height() / target.height();
        double across = (double) source.width() / target.width();
        double both = fit == Fit.CROP ? Math.min(down, across) : Math.max(down, across);
        boolean stretch = fit == Fit.STRETCH;
        return new AreaAverage(
                AxisWindow.of(source.height(), target.height(), stretch ? down : both),
                AxisWindow.of(source.width(), target.width(), stretch ? across : both));
    }

    /// {@return the resized plane, row by row}
    double[] of(Plane plane) {
        double[] narrow = narrowed(plane);
        int width = columns.target();
        double[] result = new double[rows.target() * width];
        for (int row = 0; row < rows.target(); row++) {
            for (int from = rows.first(row); from < rows.end(row); from++) {
                double weight = rows.weight(row, from);
                for (int column = 0; column < width; column++) {
                    result[row * width + column] += weight * narrow[from * width + column];
                }
            }
        }
        return result;
    }

    private double[] narrowed(Plane plane) {
        double[] narrow = new double[rows.source() * columns.target()];
        for (int row = 0; row < rows.source(); row++) {
            for (int column = 0; column < columns.target(); column++) {
                double sum = 0;
                for (int from = columns.first(column); from < columns.end(column); from++) {
                    sum += columns.weight(column, from) * plane.at(row, from);
                }
                narrow[row * columns.target() + column] = sum;
            }
        }
        return narrow;
    }
}
