package org.convlens.inspection;

import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;

import java.util.Arrays;
import java.util.Optional;

/// Kernels that one can paint: what people designed before networks learned them.
///
/// Kernels for edges and stripes add up to 0 and their positive numbers to 1, so that a step from 0
/// to 1 gives at most 1; a blur adds up to 1.
///
/// @see "Sobel & Feldman, An isotropic 3×3 image gradient operator, 1968"
/// @see "Daugman, Uncertainty relation for resolution in space, spatial frequency, and orientation,
///   1985: Gabor functions in two dimensions"
public enum Stencil {
    /// Answers to edges that rise to the right.
    SOBEL_RIGHT,
    /// Answers to edges that rise downwards.
    SOBEL_DOWN,
    /// Answers to spots and lines.
    LAPLACIAN,
    /// The binomial mean of the neighbourhood.
    BLUR,
    /// Answers to upright stripes.
    GABOR_UPRIGHT,
    /// Answers to stripes that rise to the right.
    GABOR_RISING,
    /// Answers to level stripes.
    GABOR_LEVEL,
    /// Answers to stripes that fall to the right.
    GABOR_FALLING;

    private static final double[] SMOOTH = {1, 2, 1};
    private static final double[] SLOPE = {-1, 0, 1};
    private static final int SMALLEST = 3;

    /// {@return the kernel, `[height, width]`; nothing for a size it does not fit into}
    ///
    /// Sobel and Laplacian stand in the middle of kernels larger than 3×3; Gabor and blur fill the
    /// kernel.
    ///
    /// @param size rows and columns
    public Optional<Tensor> kernel(Size2 size) {
        boolean fits = size.height() >= SMALLEST && size.width() >= SMALLEST;
        return fits ? Optional.of(drawn(size)) : Optional.empty();
    }

    private Tensor drawn(Size2 size) {
        return switch (this) {
            case SOBEL_RIGHT -> balanced(size, inTheMiddle(size, (r, c) -> SMOOTH[r] * SLOPE[c]));
            case SOBEL_DOWN -> balanced(size, inTheMiddle(size, (r, c) -> SLOPE[r] * SMOOTH[c]));
            case LAPLACIAN -> balanced(size, inTheMiddle(size, Stencil::laplacian));
            case BLUR -> blur(size);
            case GABOR_UPRIGHT -> gabor(size, 0);
            case GABOR_RISING -> gabor(size, Math.PI / 4);
            case GABOR_LEVEL -> gabor(size, Math.PI / 2);
            case GABOR_FALLING -> gabor(size, 3 * Math.PI / 4);
        };
    }

    /// A number for each cell.
    @FunctionalInterface
    private interface Cells {
        double at(int row, int column);
    }

    private static double laplacian(int row, int column) {
        int away = Math.abs(row - 1) + Math.abs(column - 1);
        return away == 0 ? 4 : away == 1 ? -1 : 0;
    }

    private static Cells inTheMiddle(Size2 size, Cells small) {
        int top = (size.height() - SMALLEST) / 2;
        int left = (size.width() - SMALLEST) / 2;
        return (row, column) -> {
            int r = row - top;
            int c = column - left;
            return r < 0 || c < 0 || r >= SMALLEST || c >= SMALLEST ? 0 : small.at(r, c);
        };
    }

    private static Tensor blur(Size2 size) {
        double[] kernel =
                filled(
                        size,
                        (row, column) ->
                                binomial(size.height() - 1, row)
                                        * binomial(size.width() - 1, column));
        return scaled(size, kernel, Math.scalb(1.0, 2 - size.height() - size.width()));
    }

    private static double binomial(int n, int k) {
        double product = 1;
        for (int i = 1; i <= k; i++) {
            product = product * (n - k + i) / i;
        }
        return product;
    }

    /// `exp(−(x² + y²) / 2σ²) · cos(2π·x' / λ)`, x' across the stripes, λ three quarters of the
    /// kernel, σ a quarter.
    private static Tensor gabor(Size2 size, double angle) {
        double side = Math.min(size.height(), size.width());
        double middleRow = (size.height() - 1) / 2.0;
        double middleColumn = (size.width() - 1) / 2.0;
        return balanced(
                size,
                (row, column) -> {
                    double x = column - middleColumn;
                    double y = row - middleRow;
                    double across = x * Math.cos(angle) + y * Math.sin(angle);
                    double fading = Math.exp(-8 * (x * x + y * y) / (side * side));
                    return fading * Math.cos(2 * Math.PI * across / (0.75 * side));
                });
    }

    /// Takes the mean away and scales the positive numbers to a sum of 1.
    private static Tensor balanced(Size2 size, Cells cells) {
        double[] kernel = filled(size, cells);
        double mean = Arrays.stream(kernel).average().orElse(0);
        double positive = 0;
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] -= mean;
            positive += Math.max(0, kernel[i]);
        }
        return scaled(size, kernel, 1 / positive);
    }

    private static double[] filled(Size2 size, Cells cells) {
        double[] kernel = new double[size.height() * size.width()];
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] = cells.at(i / size.width(), i % size.width());
        }
        return kernel;
    }

    private static Tensor scaled(Size2 size, double[] kernel, double factor) {
        float[] values = new float[kernel.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (factor * kernel[i]);
        }
        return new Tensor(Shape.of(size.height(), size.width()), values);
    }
}
