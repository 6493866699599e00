package org.convlens.attribution;

import java.util.Arrays;

/// Weighed ridge regression: the coefficients that make `Σ weight·(y − a − b·x)² + ridge·b²` small.
final class LinearFit {

    private final double[][] matrix;
    private final double[] right;

    /// @param features how many numbers x has
    LinearFit(int features, double ridge) {
        this.matrix = new double[features + 1][features + 1];
        this.right = new double[features + 1];
        for (int feature = 0; feature < features; feature++) {
            matrix[feature][feature] = ridge;
        }
    }

    /// Adds an observation of zeros and ones.
    void add(boolean[] x, double y, double weight) {
        for (int row = 0; row <= x.length; row++) {
            if (row == x.length || x[row]) {
                right[row] += weight * y;
                for (int column = 0; column <= x.length; column++) {
                    matrix[row][column] += column == x.length || x[column] ? weight : 0;
                }
            }
        }
    }

    /// {@return b, by Gaussian elimination with pivots}
    double[] coefficients() {
        double[][] rows = new double[right.length][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = Arrays.copyOf(matrix[row], right.length + 1);
            rows[row][right.length] = right[row];
        }
        for (int column = 0; column < right.length; column++) {
            eliminate(rows, column);
        }
        double[] solution = new double[right.length - 1];
        for (int row = 0; row < solution.length; row++) {
            solution[row] = rows[row][right.length] / rows[row][row];
        }
        return solution;
    }

    private static void eliminate(double[][] rows, int column) {
        int pivot = column;
        for (int row = column + 1; row < rows.length; row++) {
            pivot = Math.abs(rows[row][column]) > Math.abs(rows[pivot][column]) ? row : pivot;
        }
        double[] taken = rows[pivot];
        rows[pivot] = rows[column];
        rows[column] = taken;
        for (int row = 0; row < rows.length; row++) {
            double factor = row == column ? 0 : rows[row][column] / taken[column];
            for (int i = column; i < taken.length; i++) {
                rows[row][i] -= factor * taken[i];
            }
        }
    }
}
