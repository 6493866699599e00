package org.convlens.engine.dl4j;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/// A step whose result loses its border.
final class Cropped extends WrappedStep {

    private final Border border;

    private Cropped(Step inner, Border border) {
        super(inner);
        this.border = border;
    }

    /// {@return the step, and the crop behind it if there is anything to cut off}
    static Step with(Border border, Step inner) {
        return border.isNone() ? inner : new Cropped(inner, border);
    }

    @Override
    public INDArray forward(INDArray input, Pass pass) {
        INDArray whole = Layout.last(inner().forward(input, pass), pass::outputOf);
        return Layout.first(pass.outputOf(core(whole)));
    }

    @Override
    public @Nullable INDArray backward(INDArray gradient, Pass pass) {
        INDArray above = Layout.last(gradient);
        INDArray whole =
                pass.gradient(
                        above.dataType(),
                        above.size(0),
                        above.size(1) + border.top() + border.bottom(),
                        above.size(2) + border.left() + border.right(),
                        above.size(3));
        whole.assign(0);
        core(whole).assign(above);
        return inner().backward(Layout.first(whole), pass);
    }

    private INDArray core(INDArray cells) {
        return cells.get(
                NDArrayIndex.all(),
                NDArrayIndex.interval(border.top(), cells.size(1) - border.bottom()),
                NDArrayIndex.interval(border.left(), cells.size(2) - border.right()),
                NDArrayIndex.all());
    }
}
