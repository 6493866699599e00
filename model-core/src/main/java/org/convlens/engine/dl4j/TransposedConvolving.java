package org.convlens.engine.dl4j;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.ArrayList;
import java.util.List;

/// Transposed convolution through the native operation, whose result is cut alike on opposite
/// sides.
final class TransposedConvolving extends WeightedStep {

    private static final int CHANNELS_LAST = 1;
    private static final int CHANNELS_OUTERMOST = 1;

    private final NativeWindow window;

    /// @param slots weights `[channels, filters, kernelHeight, kernelWidth]`, then bias if there is
    ///   one
    /// @param window dense; its border is cut off the result
    TransposedConvolving(List<ParameterSlot> slots, NativeWindow window) {
        super(slots);
        this.window = window;
    }

    @Override
    public INDArray forward(INDArray input, Pass pass) {
        INDArray cells = Layout.last(input, pass::outputOf);
        keep(cells, pass);
        INDArray output =
                pass.output(
                        cells.dataType(),
                        cells.size(0),
                        window.under(cells.size(1), cells.size(2)).height(),
                        window.under(cells.size(1), cells.size(2)).width(),
                        weights().size(1));
        new Operation("deconv2d", operands(cells), List.of(output)).run(arguments());
        return Layout.first(output);
    }

    @Override
    public @Nullable INDArray backward(INDArray gradient, Pass pass) {
        INDArray cells = kept();
        INDArray below = pass.gradient(cells.dataType(), cells.shape());
        List<INDArray> operands = operands(cells);
        operands.add(Layout.last(gradient));
        List<INDArray> results = new ArrayList<>(List.of(below, weightGradient()));
        if (has(ParameterSlot.BIAS)) {
            results.add(gradient(ParameterSlot.BIAS));
        }
        new Operation("deconv2d_bp", operands, results).run(arguments());
        return Layout.first(below);
    }

    private List<INDArray> operands(INDArray cells) {
        List<INDArray> operands = new ArrayList<>(List.of(cells, weights()));
        if (has(ParameterSlot.BIAS)) {
            operands.add(parameter(ParameterSlot.BIAS));
        }
        return operands;
    }

    private int[] arguments() {
        return window.arguments(CHANNELS_LAST, CHANNELS_OUTERMOST);
    }
}
