package org.convlens.engine.dl4j;

import org.convlens.tensor.Size2;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

import java.util.List;

/// Transposed convolution with dilation, which oneDNN refuses: for each cell of the kernel one
/// matrix product of all input cells, added where it belongs.
final class TransposedByTaps extends WeightedStep {

    private final NativeWindow window;

    /// @param slots weights `[channels, filters, kernelHeight, kernelWidth]`, then bias if there is
    ///   one
    /// @param window without border
    TransposedByTaps(List<ParameterSlot> slots, NativeWindow window) {
        super(slots);
        this.window = window;
    }

    @Override
    public INDArray forward(INDArray input, Pass pass) {
        INDArray cells = Layout.last(input, pass::outputOf);
        keep(cells, pass);
        Size2 plane = window.under(cells.size(1), cells.size(2));
        INDArray output =
                pass.output(
                        cells.dataType(),
                        cells.size(0),
                        plane.height(),
                        plane.width(),
                        weights().size(1));
        output.assign(0);
        if (has(ParameterSlot.BIAS)) {
            Layout.rows(output).addiRowVector(parameter(ParameterSlot.BIAS));
        }
        for (int tap = 0; tap < taps(); tap++) {
            INDArray maps = places(output, tap, cells);
            INDArray product = Nd4j.createUninitialized(cells.dataType(), maps.shape(), 'c');
            Factor.of(Layout.rows(cells))
                    .times(Factor.of(weightsOf(weights(), tap).dup('c')), Layout.rows(product));
            maps.addi(product);
        }
        return Layout.first(output);
    }

    @Override
    public INDArray backward(INDArray gradient, Pass pass) {
        INDArray cells = kept();
        INDArray above = Layout.last(gradient);
        INDArray below = pass.gradient(cells.dataType(), cells.shape());
        below.assign(0);
        INDArray part = Nd4j.createUninitialized(cells.dataType(), cells.shape(), 'c');
        for (int tap = 0; tap < taps(); tap++) {
            INDArray maps = Layout.rows(places(above, tap, cells).dup('c'));
            INDArray weights = weightsOf(weights(), tap).dup('c');
            Factor.of(maps).times(Factor.transposed(weights), Layout.rows(part));
            below.addi(part);
            Factor.transposed(Layout.rows(cells)).times(Factor.of(maps), weights);
            weightsOf(weightGradient(), tap).assign(weights);
        }
        if (has(ParameterSlot.BIAS)) {
            Channels.sums(Layout.rows(above)).storeIn(gradient(ParameterSlot.BIAS));
        }
        return Layout.first(below);
    }

    private int taps() {
        return window.kernel().height() * window.kernel().width();
    }

    /// The weights of one kernel cell, `[channels, filters]`; a view.
    private INDArray weightsOf(INDArray all, int tap) {
        return all.reshape('c', all.size(0), all.size(1), taps())
                .get(NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.point(tap));
    }

    /// The cells of the result to which one kernel cell adds; a view.
    private INDArray places(INDArray result, int tap, INDArray cells) {
        long top = (long) tap / window.kernel().width() * window.dilation().height();
        long left = (long) tap % window.kernel().width() * window.dilation().width();
        return result.get(
                NDArrayIndex.all(),
                Strided.of(top, window.stride().height(), cells.size(1)),
                Strided.of(left, window.stride().width(), cells.size(2)),
                NDArrayIndex.all());
    }
}
