package org.convlens.engine.dl4j;

import org.convlens.tensor.Size2;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.ArrayList;
import java.util.List;

/// Convolution in one group through the native operation, which oneDNN computes in 32 bit.
final class Convolving extends WeightedStep {

    private static final int CHANNELS_FIRST = 0;
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
        keep(input, pass);
        Size2 plane = window.over(input.size(2), input.size(3));
        INDArray weights = parameter(ParameterSlot.WEIGHTS);
        INDArray output =
                pass.output(
                        input.dataType(),
                        input.size(0),
                        weights.size(0),
                        plane.height(),
                        plane.width());
        new Operation("conv2d", operands(input), List.of(output)).run(arguments());
        return output;
    }

    @Override
    public @Nullable INDArray backward(INDArray gradient, Pass pass) {
        INDArray input = kept();
        if (!inputMatters && isSmallAndGrey(input, gradient)) {
            differentiateWeights(input, gradient);
            return null;
        }
        INDArray below = pass.gradient(input.dataType(), input.shape());
        List<INDArray> operands = operands(input);
        operands.add(gradient);
        List<INDArray> results = new ArrayList<>(List.of(below, gradient(ParameterSlot.WEIGHTS)));
        if (has(ParameterSlot.BIAS)) {
            results.add(gradient(ParameterSlot.BIAS));
        }
        new Operation("conv2d_bp", operands, results).run(arguments());
        return inputMatters ? below : null;
    }

    /// Where {@link #differentiateWeights} was measured to be several times faster.
    private boolean isSmallAndGrey(INDArray input, INDArray gradient) {
        return input.size(1) == 1
                && window.stride().equals(Size2.ONE)
                && gradient.size(2) <= MOST_ROWS
                && gradient.size(3) <= MOST_ROWS;
    }

    /// The gradient of the weights as one more convolution: channels and pictures change places,
    /// and the output's gradient is the kernel.
    private void differentiateWeights(INDArray input, INDArray gradient) {
        INDArray channels = input.permute(1, 0, 2, 3).dup('c');
        INDArray filters = gradient.permute(1, 0, 2, 3).dup('c');
        INDArray weights = gradient(ParameterSlot.WEIGHTS);
        INDArray turned =
                weights.reshape('c', 1, weights.size(0), weights.size(2), weights.size(3));
        Size2 kernel = new Size2((int) gradient.size(2), (int) gradient.size(3));
        NativeWindow over = new NativeWindow(kernel, Size2.ONE, Size2.ONE, window.border());
        new Operation("conv2d", List.of(channels, filters), List.of(turned))
                .run(over.arguments(CHANNELS_FIRST, FILTERS_OUTERMOST));
        if (has(ParameterSlot.BIAS)) {
            gradient(ParameterSlot.BIAS).assign(gradient.sum(0, 2, 3));
        }
    }

    private List<INDArray> operands(INDArray input) {
        List<INDArray> operands = new ArrayList<>(List.of(input, parameter(ParameterSlot.WEIGHTS)));
        if (has(ParameterSlot.BIAS)) {
            operands.add(parameter(ParameterSlot.BIAS));
        }
        return operands;
    }

    private int[] arguments() {
        return window.arguments(CHANNELS_FIRST, FILTERS_OUTERMOST);
    }
}
