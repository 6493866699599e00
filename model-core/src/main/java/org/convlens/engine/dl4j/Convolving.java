package org.convlens.engine.dl4j;

import org.convlens.tensor.Size2;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.List;

/// Convolution in one group.
final class Convolving extends WeightedStep {

    private final NativeWindow window;
    private final boolean inputMatters;

    /// @param slots weights, then bias if there is one
    /// @param inputMatters whether somebody below needs the gradient of the input
    Convolving(List<ParameterSlot> slots, NativeWindow window, boolean inputMatters) {
        super(slots);
        this.window = window;
        this.inputMatters = inputMatters;
    }

    @Override
    public INDArray forward(INDArray input, Pass pass) {
        INDArray cells = Layout.last(input, pass::outputOf);
        keep(cells, pass);
        Size2 plane = window.over(input.size(2), input.size(3));
        INDArray output =
                pass.output(
                        input.dataType(),
                        input.size(0),
                        plane.height(),
                        plane.width(),
                        weights().size(0));
        filters(cells).slide(cells, output);
        return Layout.first(output);
    }

    @Override
    public @Nullable INDArray backward(INDArray gradient, Pass pass) {
        INDArray cells = kept();
        INDArray below = inputMatters ? pass.gradient(cells.dataType(), cells.shape()) : null;
        filters(cells).differentiate(cells, Layout.last(gradient), below);
        return below == null ? null : Layout.first(below);
    }

    @Override
    public @Nullable INDArray descend(INDArray gradient, Pass pass) {
        INDArray cells = kept();
        if (!inputMatters || !filters(cells).descends(cells)) {
            return super.descend(gradient, pass);
        }
        INDArray below = pass.gradient(cells.dataType(), cells.shape());
        filters(cells).descend(Layout.last(gradient), below);
        return Layout.first(below);
    }

    private SlidFilters filters(INDArray cells) {
        return SlidFilters.of(this, window, cells);
    }
}
