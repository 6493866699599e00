package org.convlens.engine.dl4j;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.ops.transforms.Transforms;

import java.util.Objects;

/// The largest of neighbouring channels; the first of equal ones wins.
final class ChannelMaximum implements Step {

    private final int kernel;
    private final int stride;
    private @Nullable INDArray kept;

    ChannelMaximum(int kernel, int stride) {
        this.kernel = kernel;
        this.stride = stride;
    }

    @Override
    public INDArray forward(INDArray input, Pass pass) {
        INDArray cells = Layout.last(input, pass::outputOf);
        kept = pass.training() ? cells : null;
        return Layout.first(largest(cells, pass.outputOf(rival(cells, 0))));
    }

    /// The largest of all rivals, in the place of the first ones.
    private INDArray largest(INDArray cells, INDArray first) {
        for (int channel = 1; channel < kernel; channel++) {
            Transforms.max(first, rival(cells, channel).dup('c'), false);
        }
        return first;
    }

    @Override
    public INDArray backward(INDArray gradient, Pass pass) {
        INDArray cells = Objects.requireNonNull(kept);
        INDArray above = Layout.last(gradient);
        INDArray below = pass.gradient(cells.dataType(), cells.shape());
        below.assign(0);
        INDArray largest = largest(cells, rival(cells, 0).dup('c'));
        INDArray open = Nd4j.ones(above.dataType(), above.shape());
        for (int channel = 0; channel < kernel; channel++) {
            INDArray wins =
                    rival(cells, channel).dup('c').eq(largest).castTo(above.dataType()).muli(open);
            open.subi(wins);
            rival(below, channel).addi(wins.muli(above));
        }
        return Layout.first(below);
    }

    /// Of each group of channels the one at a place; a view.
    private INDArray rival(INDArray cells, int place) {
        long groups = (cells.size(3) - kernel) / stride + 1;
        return cells.get(
                NDArrayIndex.all(),
                NDArrayIndex.all(),
                NDArrayIndex.all(),
                Strided.of(place, stride, groups));
    }

    @Override
    public void forget() {
        kept = null;
    }
}
