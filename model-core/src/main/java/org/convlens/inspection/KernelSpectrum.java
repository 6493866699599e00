package org.convlens.inspection;

import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

/// Which stripes a kernel answers to: the magnitude of its discrete Fourier transform, padded with
/// zeros.
///
/// `F[u, v] = |Σ w[r, c] · exp(−2πi·(u·r + v·c) / 16)|`, with frequency 0 in the middle: row and
/// column 8; farther out are finer stripes.
public final class KernelSpectrum {

    /// Rows and columns of a spectrum.
    public static final int SIZE = 16;

    private KernelSpectrum() {}

    /// {@return a spectrum for each kernel, `[filters, channels, 16, 16]`}
    ///
    /// @param weights `[filters, channels, height, width]`
    public static Tensor of(Tensor weights) {
        Shape shape = weights.shape();
        int kernels = shape.size(0) * shape.size(1);
        float[] spectra = new float[kernels * SIZE * SIZE];
        for (int i = 0; i < spectra.length; i++) {
            int kernel = i / (SIZE * SIZE);
            int row = i / SIZE % SIZE - SIZE / 2;
            int column = i % SIZE - SIZE / 2;
            spectra[i] = (float) magnitude(weights, kernel, row, column);
        }
        return new Tensor(Shape.of(shape.size(0), shape.size(1), SIZE, SIZE), spectra);
    }

    private static double magnitude(Tensor weights, int kernel, int u, int v) {
        int width = weights.shape().size(3);
        int cells = weights.shape().size(2) * width;
        double real = 0;
        double imaginary = 0;
        for (int cell = 0; cell < cells; cell++) {
            double angle = 2 * Math.PI * (u * (cell / width) + v * (cell % width)) / SIZE;
            double weight = weights.values()[kernel * cells + cell];
            real += weight * Math.cos(angle);
            imaginary -= weight * Math.sin(angle);
        }
        return Math.hypot(real, imaginary);
    }
}
