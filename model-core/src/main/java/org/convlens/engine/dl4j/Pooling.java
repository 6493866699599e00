package org.convlens.engine.dl4j;

import org.convlens.tensor.Size2;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.List;
import java.util.Objects;

/// The largest value or the mean of each window, through the native operations.
final class Pooling implements Step {

    /// Which summary.
    enum Summary {
        MAXIMUM("maxpool2d"),
        MEAN("avgpool2d");

        private final String operation;

        Summary(String operation) {
            this.operation = operation;
        }
    }

    private static final int DIVIDE_BY_WHOLE_WINDOW = 1;
    private static final int CHANNELS_LAST = 1;

    private final Summary summary;
    private final NativeWindow window;
    private @Nullable INDArray kept;

    Pooling(Summary summary, NativeWindow window) {
        this.summary = summary;
        this.window = window;
    }

    @Override
    public INDArray forward(INDArray input, Pass pass) {
        INDArray cells = Layout.last(input, pass::outputOf);
        kept = pass.training() ? cells : null;
        Size2 plane = window.over(input.size(2), input.size(3));
        INDArray output =
                pass.output(
                        input.dataType(),
                        input.size(0),
                        plane.height(),
                        plane.width(),
                        input.size(1));
        new Operation(summary.operation, List.of(cells), List.of(output)).run(arguments());
        return Layout.first(output);
    }

    @Override
    public INDArray backward(INDArray gradient, Pass pass) {
        INDArray cells = Objects.requireNonNull(kept);
        INDArray above = Layout.last(gradient);
        INDArray below = pass.gradient(cells.dataType(), cells.shape());
        new Operation(summary.operation + "_bp", List.of(cells, above), List.of(below))
                .run(arguments());
        return Layout.first(below);
    }

    @Override
    public void forget() {
        kept = null;
    }

    private int[] arguments() {
        return window.arguments(DIVIDE_BY_WHOLE_WINDOW, CHANNELS_LAST);
    }
}
