package org.convlens.engine.dl4j;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.Objects;

/// A function of each number by itself, without parameters.
abstract class Cellwise implements Step {

    private @Nullable INDArray kept;

    /// Writes the function's values.
    ///
    /// @param arguments stay as they are
    abstract void write(INDArray arguments, INDArray into);

    /// {@return the slopes at arguments, in an array of their own}
    abstract INDArray slopes(INDArray arguments);

    @Override
    public final INDArray forward(INDArray input, Pass pass) {
        INDArray cells = Layout.last(input, pass::outputOf);
        kept = pass.training() ? cells : null;
        INDArray output = pass.outputLike(cells);
        write(cells, output);
        return Layout.first(output);
    }

    @Override
    public final INDArray backward(INDArray gradient, Pass pass) {
        INDArray above = Layout.last(gradient);
        INDArray below = pass.gradient(above.dataType(), above.shape());
        return Layout.first(above.mul(slopes(Objects.requireNonNull(kept)), below));
    }

    @Override
    public final void forget() {
        kept = null;
    }
}
