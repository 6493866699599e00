package org.convlens.engine.dl4j;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.List;
import java.util.Objects;

/// The softmax over the channels of each cell.
final class Choosing implements Step {

    private @Nullable INDArray shares;

    @Override
    public INDArray forward(INDArray input, Pass pass) {
        INDArray cells = Layout.last(input);
        INDArray output = pass.output(cells.dataType(), cells.shape());
        new Operation("softmax", List.of(Layout.rows(cells)), List.of(Layout.rows(output))).run();
        shares = pass.training() ? output : null;
        return Layout.first(output);
    }

    /// `dx = y·(dy − Σ y·dy)`.
    @Override
    public INDArray backward(INDArray gradient, Pass pass) {
        INDArray above = Layout.last(gradient);
        INDArray below = pass.gradient(above.dataType(), above.shape());
        INDArray y = Layout.rows(Objects.requireNonNull(shares));
        INDArray dy = Layout.rows(above);
        INDArray rows = Layout.rows(below);
        INDArray means = y.mul(dy).sum(true, 1);
        rows.assign(dy).subiColumnVector(means).muli(y);
        return Layout.first(below);
    }

    @Override
    public void forget() {
        shares = null;
    }
}
