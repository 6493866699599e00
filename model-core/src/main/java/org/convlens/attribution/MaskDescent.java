package org.convlens.attribution;

import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;

import java.util.Arrays;

/// A small mask of numbers from 0 to 1 that Adam moves downhill.
final class MaskDescent {

    private static final double RATE = 0.1;
    private static final double FIRST = 0.9;
    private static final double SECOND = 0.999;

    private final Size2 grid;
    private final float[] mask;
    private final double[] means;
    private final double[] squares;
    private int steps;

    /// @param plane the picture's size; the mask has no more cells than that
    /// @param cells rows and columns wanted
    /// @param start what every cell begins with
    MaskDescent(Size2 plane, int cells, double start) {
        this.grid = new Size2(Math.min(cells, plane.height()), Math.min(cells, plane.width()));
        this.mask = new float[grid.height() * grid.width()];
        this.means = new double[mask.length];
        this.squares = new double[mask.length];
        Arrays.fill(mask, (float) start);
    }

    Size2 grid() {
        return grid;
    }

    int size() {
        return mask.length;
    }

    float at(int cell) {
        return mask[cell];
    }

    /// {@return the mask in a picture's size}
    Tensor enlarged(Size2 plane) {
        Tensor small = new Tensor(Shape.of(grid.height(), grid.width()), mask.clone());
        return Planes.resized(small, plane);
    }

    /// Moves every cell against its slope.
    void move(double... slopes) {
        steps++;
        double even = Math.sqrt(1 - Math.pow(SECOND, steps)) / (1 - Math.pow(FIRST, steps));
        for (int cell = 0; cell < mask.length; cell++) {
            means[cell] = FIRST * means[cell] + (1 - FIRST) * slopes[cell];
            squares[cell] = SECOND * squares[cell] + (1 - SECOND) * slopes[cell] * slopes[cell];
            double move = RATE * even * means[cell] / (Math.sqrt(squares[cell]) + 1e-8);
            mask[cell] = (float) Math.clamp(mask[cell] - move, 0.0, 1.0);
        }
    }
}
