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
