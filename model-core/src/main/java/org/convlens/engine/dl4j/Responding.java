package org.convlens.engine.dl4j;

import org.convlens.network.LocalResponseNormalisation;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

import java.util.Objects;

/// Local response normalisation.
final class Responding implements Step {

    private final LocalResponseNormalisation settings;
    private final Neighbours neighbours;
    private @Nullable INDArray input;
    private @Nullable INDArray divisor;

    Responding(LocalResponseNormalisation settings) {
        this.settings = settings;
        this.neighbours = new Neighbours(settings.n());
    }

    @Override
    public INDArray forward(INDArray maps, Pass pass) {
        INDArray cells = Layout.last(maps);
        INDArray output = pass.output(cells.dataType(), cells.shape());
        INDArray base = base(Layout.rows(cells), pass);
        input = pass.training() ? cells : null;
        divisor = pass.training() ? base : null;
        Layout.rows(cells).mul(power(base, -settings.beta()), Layout.rows(output));
        return Layout.first(output);
    }

    /// {@return `k + alpha·Σ x²`}
    private INDArray base(INDArray rows, Pass pass) {
        INDArray base = pass.output(rows.dataType(), rows.shape());
        neighbours.sum(rows.mul(rows), base);
        return base.muli(settings.alpha()).addi(settings.k());
    }

    /// `dx_j = dy_j·D_j^−β − 2·α·β·x_j·Σ_i dy_i·x_i·D_i^(−β−1)`, over all `i` that see `j`.
    @Override
    public INDArray backward(INDArray gradient, Pass pass) {
        INDArray above = Layout.last(gradient);
        INDArray below = pass.gradient(above.dataType(), above.shape());
        INDArray rows = Layout.rows(below);
        INDArray dy = Layout.rows(above);
        INDArray x = Layout.rows(Objects.requireNonNull(input));
        INDArray base = Objects.requireNonNull(divisor);
        INDArray felt = power(base, -settings.beta() - 1).muli(dy).muli(x);
        neighbours.sumOfSeers(felt, rows);
        rows.muli(x).muli(-2 * settings.alpha() * settings.beta());
        rows.addi(power(base, -settings.beta()).muli(dy));
        return Layout.first(below);
    }

    private static INDArray power(INDArray base, double exponent) {
        return Transforms.pow(base, exponent, true);
    }

    @Override
    public void forget() {
        input = null;
        divisor = null;
    }
}
