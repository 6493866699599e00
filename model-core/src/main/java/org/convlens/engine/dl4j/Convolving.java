package org.convlens.engine.dl4j;

import org.convlens.tensor.Size2;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

import java.util.ArrayList;
import java.util.List;

/// Convolution in one group through the native operation, which oneDNN computes in 32 bit.
final class Convolving extends WeightedStep {

    private static final int CHANNELS_LAST = 1;
    private static final int FILTERS_OUTERMOST = 1;

    private static final int MOST_ROWS = 32;

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
        INDArray weights = parameter(ParameterSlot.WEIGHTS);
        INDArray output =
                pass.output(
                        input.dataType(),
                        input.size(0),
                        plane.height(),
                        plane.width(),
                        weights.size(0));
        new Operation("conv2d", operands(cells), List.of(output)).run(arguments());
        return Layout.first(output);
    }

    @Override
    public @Nullable INDArray backward(INDArray gradient, Pass pass) {
        INDArray cells = kept();
        INDArray above = Layout.last(gradient);
        if (!inputMatters && isSmallAndGrey(cells, above)) {
            differentiateWeights(cells, above);
            return null;
        }
        INDArray below = pass.gradient(cells.dataType(), cells.shape());
        List<INDArray> operands = operands(cells);
        operands.add(above);
        List<INDArray> results = new ArrayList<>(List.of(below, gradient(ParameterSlot.WEIGHTS)));
        if (has(ParameterSlot.BIAS)) {
            results.add(gradient(ParameterSlot.BIAS));
        }
        new Operation("conv2d_bp", operands, results).run(arguments());
        return inputMatters ? Layout.first(below) : null;
    }

    /// Where {@link #differentiateWeights} was measured to be several times faster.
    private boolean isSmallAndGrey(INDArray cells, INDArray above) {
        return cells.size(3) == 1
                && window.stride().equals(Size2.ONE)
                && above.size(1) <= MOST_ROWS
                && above.size(2) <= MOST_ROWS;
    }

    /// The gradient of the weights as one more convolution: channels and pictures change places,
    /// and the output's gradient is the kernel.
    private void differentiateWeights(INDArray cells, INDArray above) {
        INDArray channels = cells.permute(3, 1, 2, 0).dup('c');
        INDArray filters = above.permute(3, 0, 1, 2).dup('c');
        INDArray weights = gradient(ParameterSlot.WEIGHTS);
        INDArray turned =
                Nd4j.createUninitialized(
                        cells.dataType(),
                        new long[] {1, weights.size(2), weights.size(3), weights.size(0)},
                        'c');
        Size2 kernel = new Size2((int) above.size(1), (int) above.size(2));
        NativeWindow over = new NativeWindow(kernel, Size2.ONE, Size2.ONE, window.border());
        new Operation("conv2d", List.of(channels, filters), List.of(turned))
                .run(over.arguments(CHANNELS_LAST, FILTERS_OUTERMOST));
        weights.assign(turned.permute(3, 0, 1, 2));
        if (has(ParameterSlot.BIAS)) {
            Channels.sums(Layout.rows(above)).storeIn(gradient(ParameterSlot.BIAS));
        }
    }

    private List<INDArray> operands(INDArray cells) {
        List<INDArray> operands = new ArrayList<>(List.of(cells, parameter(ParameterSlot.WEIGHTS)));
        if (has(ParameterSlot.BIAS)) {
            operands.add(parameter(ParameterSlot.BIAS));
        }
        return operands;
    }

    private int[] arguments() {
        return window.arguments(CHANNELS_LAST, FILTERS_OUTERMOST);
    }
}
