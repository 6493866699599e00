package org.convlens.engine.dl4j;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.ArrayList;
import java.util.List;

/// By ND4J's operations, which oneDNN computes in 32 bit.
///
/// @param step whose filters and bias are taken
record StockFilters(WeightedStep step, NativeWindow window) implements SlidFilters {

    private static final int CHANNELS_LAST = 1;
    private static final int FILTERS_OUTERMOST = 1;

    @Override
    public void slide(INDArray below, INDArray above) {
        List<INDArray> operands = new ArrayList<>(List.of(below, step.weights()));
        if (step.has(ParameterSlot.BIAS)) {
            operands.add(step.parameter(ParameterSlot.BIAS));
        }
        new Operation("conv2d", operands, List.of(above)).run(arguments());
    }

    @Override
    public void differentiate(INDArray below, INDArray gradient, @Nullable INDArray result) {
        if (result == null && descends(below)) {
            differentiateFilters(below, gradient);
        } else {
            differentiateAll(below, gradient, result == null ? below.ulike() : result);
        }
    }

    private void differentiateAll(INDArray below, INDArray gradient, INDArray result) {
        INDArray filters = step.weights();
        if (Turned.pays(window, filters)) {
            INDArray turned = Turned.of(filters);
            INDArray ofTurned = turned.ulike();
            run("deconv2d_bp", List.of(below, turned, gradient), List.of(result, ofTurned));
            Turned.turn(ofTurned, step.weightGradient());
        } else {
            run(
                    "conv2d_bp",
                    List.of(below, filters, gradient),
                    List.of(result, step.weightGradient()));
        }
    }

    /// @param operands input, weights and gradient of the output
    /// @param results gradients of input and weights
    private void run(String name, List<INDArray> operands, List<INDArray> results) {
        List<INDArray> all = new ArrayList<>(operands);
        List<INDArray> gradients = new ArrayList<>(results);
        if (step.has(ParameterSlot.BIAS)) {
            all.add(2, step.parameter(ParameterSlot.BIAS));
            gradients.add(step.gradient(ParameterSlot.BIAS));
        }
        new Operation(name, all, gradients).run(arguments());
    }

    /// The transposed convolution has the same gradient of its weights, with input and output
    /// exchanged; what it computes for nothing is this convolution's output, which takes a third of
    /// the time that the gradient of the input would take.
    private void differentiateFilters(INDArray below, INDArray gradient) {
        INDArray ignored = gradient.ulike();
        new Operation(
                        "deconv2d_bp",
                        List.of(gradient, step.weights(), below),
                        List.of(ignored, step.weightGradient()))
                .run(arguments());
        if (step.has(ParameterSlot.BIAS)) {
            Channels.sums(Layout.rows(gradient)).storeIn(step.gradient(ParameterSlot.BIAS));
        }
    }

    /// The gradient of the input is the transposed convolution of what comes from above, wherever
    /// that gives maps of the same size.
    @Override
    public boolean descends(INDArray below) {
        return window.covers(below.size(1), below.size(2));
    }

    @Override
    public void descend(INDArray gradient, INDArray result) {
        new Operation("deconv2d", List.of(gradient, step.weights()), List.of(result))
                .run(arguments());
    }

    private int[] arguments() {
        return window.arguments(CHANNELS_LAST, FILTERS_OUTERMOST);
    }
}
