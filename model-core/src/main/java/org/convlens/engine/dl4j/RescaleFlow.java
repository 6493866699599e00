package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.ops.transforms.Transforms;

/// Multipliers from differences; the first half of all arrays belongs to the pictures, the second
/// to their baselines.
record RescaleFlow() implements Flow {

    /// Below it a difference is rounding, and the slope stands for the quotient.
    private static final double ROUNDING = 1e-6;

    @Override
    public INDArray curved(Curved part, Moment moment, INDArray above) {
        INDArray slope = part.slope(moment.input(), moment.output());
        INDArray quotient = Signs.quotient(difference(moment.output()), difference(moment.input()));
        return above.muli(twice(chosen(quotient, first(slope), moment)));
    }

    /// A rise is paid to the picture's winner, a fall to the baseline's.
    @Override
    public INDArray maximum(Maximum part, Moment moment, INDArray above) {
        INDArray now = first(moment.output());
        INDArray then = second(moment.output());
        INDArray larger = Transforms.max(now, then, true);
        INDArray changes = Nd4j.concat(0, larger.sub(then), now.sub(larger));
        INDArray paid = part.backward(moment, changes.muli(above));
        INDArray both = first(paid).add(second(paid));
        INDArray slope = part.backward(moment, above);
        INDArray quotient = Signs.quotient(both, difference(moment.input()));
        return twice(chosen(quotient, first(slope), moment));
    }

    private static INDArray chosen(INDArray quotient, INDArray slope, Moment moment) {
        INDArray differs =
                Transforms.abs(difference(moment.input()), false)
                        .gt(ROUNDING)
                        .castTo(slope.dataType());
        return quotient.muli(differs).addi(differs.rsub(1).muli(slope));
    }

    private static INDArray difference(INDArray values) {
        return first(values).sub(second(values));
    }

    private static INDArray twice(INDArray half) {
        return Nd4j.concat(0, half, half);
    }

    /// {@return the rows of the pictures, a view}
    static INDArray first(INDArray values) {
        return values.get(NDArrayIndex.interval(0, values.size(0) / 2));
    }

    private static INDArray second(INDArray values) {
        return values.get(NDArrayIndex.interval(values.size(0) / 2, values.size(0)));
    }
}
