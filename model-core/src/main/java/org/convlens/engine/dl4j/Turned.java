package org.convlens.engine.dl4j;

import org.convlens.tensor.Size2;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/// Filters turned by 180°, inputs and filters exchanged: with stride 1, dilation 1 and a border of
/// half the kernel, convolving is transposed convolving with them.
///
/// For the gradient of a 3×3 convolution's input oneDNN takes Winograd's algorithm, which with few
/// filters takes up to four times as long as the plain one; for a transposed convolution's it takes
/// the plain one.
final class Turned {

    private static final NativeWindow THREE =
            new NativeWindow(new Size2(3, 3), Size2.ONE, Size2.ONE, Size2.ONE);

    /// One of oneDNN's blocks.
    private static final int FEW = 16;

    private Turned() {}

    /// {@return whether the convolution is differentiated faster as a transposed one}
    ///
    /// @param filters `[filters, inputs, height, width]`
    static boolean pays(NativeWindow window, INDArray filters) {
        return window.equals(THREE)
                && filters.dataType() == DataType.FLOAT
                && filters.size(0) <= FEW;
    }

    /// {@return turned filters, `[inputs, filters, height, width]`}
    static INDArray of(INDArray filters) {
        INDArray turned =
                Nd4j.createUninitialized(
                        filters.dataType(),
                        new long[] {
                            filters.size(1), filters.size(0), filters.size(2), filters.size(3)
                        },
                        'c');
        turn(filters, turned);
        return turned;
    }

    /// Turns filters, or turned ones back.
    static void turn(INDArray filters, INDArray into) {
        int rows = Math.toIntExact(filters.size(0));
        int columns = Math.toIntExact(filters.size(1));
        int cells = Math.toIntExact(filters.size(2) * filters.size(3));
        float[] numbers = new float[rows * columns * cells];
        Floats.of(filters).read(0, numbers, numbers.length);
        float[] turned = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            int kernel = i / cells;
            int place = kernel % columns * rows + kernel / columns;
            turned[(place + 1) * cells - 1 - i % cells] = numbers[i];
        }
        Floats.of(into).write(turned, 0, turned.length);
    }
}
