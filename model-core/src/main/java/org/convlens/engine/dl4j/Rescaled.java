package org.convlens.engine.dl4j;

import org.convlens.network.Window;
import org.convlens.tensor.Size2;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/// Means over windows at the border that count only the cells of the picture.
///
/// The mean over the whole window, times `cells of the window / cells in the picture`.
final class Rescaled extends WrappedStep {

    private final double[] factors;
    private final Size2 plane;

    /// @param inner means over whole windows
    /// @param input size of the maps without border
    /// @param plane how many windows there are
    Rescaled(Step inner, Window window, Size2 input, Size2 plane) {
        super(inner);
        this.plane = plane;
        this.factors = factors(window, input, plane);
    }

    @Override
    public INDArray forward(INDArray input, Pass pass) {
        INDArray means = Layout.last(inner().forward(input, pass));
        return Layout.first(means.muli(factorsAs(means)));
    }

    @Override
    public @Nullable INDArray backward(INDArray gradient, Pass pass) {
        INDArray above = Layout.last(gradient);
        return inner().backward(Layout.first(above.muli(factorsAs(above))), pass);
    }

    private INDArray factorsAs(INDArray like) {
        return Nd4j.createFromArray(factors)
                .castTo(like.dataType())
                .reshape('c', 1, plane.height(), plane.width(), 1);
    }

    private static double[] factors(Window window, Size2 input, Size2 plane) {
        Border border = Border.of(window, input);
        Size2 kernel = window.kernel();
        Size2 stride = window.stride();
        double[] factors = new double[plane.height() * plane.width()];
        for (int cell = 0; cell < factors.length; cell++) {
            int top = cell / plane.width() * stride.height() - border.top();
            int left = cell % plane.width() * stride.width() - border.left();
            int rows = overlap(top, kernel.height(), input.height());
            int columns = overlap(left, kernel.width(), input.width());
            factors[cell] = (double) (kernel.height() * kernel.width()) / (rows * columns);
        }
        return factors;
    }

    private static int overlap(int start, int length, int size) {
        return Math.min(start + length, size) - Math.max(start, 0);
    }
}
