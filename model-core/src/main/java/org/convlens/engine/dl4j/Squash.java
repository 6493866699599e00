package org.convlens.engine.dl4j;

/// Vectors brought to a length below 1: `v = s·|s| / (1 + |s|²)`.
final class Squash {

    private Squash() {}

    /// {@return all vectors squashed}
    ///
    /// @param vectors one behind the other
    /// @param size of each
    static double[] of(double[] vectors, int size) {
        double[] squashed = vectors.clone();
        for (int start = 0; start < vectors.length; start += size) {
            double length = length(vectors, start, size);
            for (int i = start; i < start + size; i++) {
                squashed[i] *= length / (1 + length * length);
            }
        }
        return squashed;
    }

    /// {@return the gradient of the vectors}
    ///
    /// @param vectors before they were squashed
    /// @param above the gradient of the squashed ones
    /// @param size of each
    static double[] gradient(double[] vectors, double[] above, int size) {
        double[] below = new double[above.length];
        for (int start = 0; start < vectors.length; start += size) {
            double length = length(vectors, start, size);
            double factor = length / (1 + length * length);
            double along =
                    length == 0 ? 0 : slope(length) / length * dot(vectors, above, start, size);
            for (int i = start; i < start + size; i++) {
                below[i] = factor * above[i] + along * vectors[i];
            }
        }
        return below;
    }

    /// Of `q / (1 + q²)`.
    private static double slope(double length) {
        double square = length * length;
        return (1 - square) / ((1 + square) * (1 + square));
    }

    /// {@return the length of one vector}
    static double length(double[] vectors, int start, int size) {
        return Math.sqrt(dot(vectors, vectors, start, size));
    }

    private static double dot(double[] a, double[] b, int start, int size) {
        double sum = 0;
        for (int i = start; i < start + size; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
