package org.convlens.engine.dl4j;

import org.convlens.network.ActivationFunction;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.List;

/// `cell·slope + shift`, of each channel, as it is or with a ReLU behind it in the same pass over
/// memory.
record Affine(Channels slope, Channels shift) {

    /// Writes `cell·slope + shift`.
    ///
    /// @param into takes the numbers; may be the cells
    void values(INDArray cells, INDArray into) {
        slope.scale(cells, shift, into);
    }

    /// Writes `max(0, cell·slope + shift)`.
    void positiveValues(INDArray cells, INDArray into) {
        if (cells.dataType() == DataType.FLOAT) {
            sweepPositiveValues(cells, into);
        } else {
            values(cells, into);
            Curve.applyTo(into, ActivationFunction.RELU);
        }
    }

    private void sweepPositiveValues(INDArray cells, INDArray into) {
        Sweep sweep = Sweep.over(cells);
        float[] slopes = slope.over(sweep);
        float[] shifts = shift.over(sweep);
        sweep.map(
                List.of(Floats.of(cells)),
                (blocks, count) -> {
                    float[] x = blocks[0];
                    for (int i = 0; i < count; i++) {
                        x[i] = Math.max(0, x[i] * slopes[i] + shifts[i]);
                    }
                },
                List.of(Floats.of(into)));
    }

    /// {@return makes gradients, the first block, 0 where {@link #positiveValues} of the cells, the
    /// second block, are 0}
    Sweep.Body gate(Sweep sweep) {
        float[] slopes = slope.over(sweep);
        float[] shifts = shift.over(sweep);
        return (blocks, count) -> {
            float[] gradients = blocks[0];
            float[] x = blocks[1];
            for (int i = 0; i < count; i++) {
                gradients[i] *= Math.signum(Math.max(0, x[i] * slopes[i] + shifts[i]));
            }
        };
    }

    /// Makes gradients 0 where {@link #positiveValues} of the cells are 0.
    void gate(INDArray gradients, INDArray cells) {
        INDArray values = cells.ulike();
        positiveValues(cells, values);
        gradients.muli(Slope.fromValue(values, ActivationFunction.RELU));
    }
}
