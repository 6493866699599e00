package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

import java.util.List;

/// The parametric ReLU: what is negative shrinks by a learned factor of its channel.
final class Leaking extends WeightedStep {

    private static final String ALPHA = "alpha";
    private static final double START = 0.25;

    Leaking(int channels) {
        super(List.of(ParameterSlot.constant(ALPHA, channels, START)));
    }

    @Override
    public INDArray forward(INDArray input, Pass pass) {
        INDArray cells = Layout.last(input);
        keep(cells, pass);
        INDArray output = pass.output(cells.dataType(), cells.shape());
        alpha().scale(Transforms.min(cells, 0, true), alpha().times(0), output);
        return Layout.first(output.addi(Transforms.max(cells, 0, true)));
    }

    @Override
    public INDArray backward(INDArray gradient, Pass pass) {
        INDArray above = Layout.last(gradient);
        INDArray cells = kept();
        INDArray below = pass.gradient(above.dataType(), above.shape());
        Channels.sums(Layout.rows(Transforms.min(cells, 0, true).muli(above)))
                .storeIn(gradient(ALPHA));
        alpha().scale(above, alpha().times(0), below);
        INDArray positive = cells.gt(0).castTo(above.dataType());
        return Layout.first(below.addi(above.sub(below).muli(positive)));
    }

    private Channels alpha() {
        return Channels.of(parameter(ALPHA));
    }
}
