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
        INDArray weights = weights();
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
        if (!inputMatters && window.covers(cells.size(1), cells.size(2))) {
            differentiateWeights(cells, above);
            return null;
        }
        INDArray below = pass.gradient(cells.dataType(), cells.shape());
        if (Turned.pays(window, weights())) {
            INDArray turned = Turned.of(weights());
            INDArray ofTurned = turned.ulike();
            differentiate("deconv2d_bp", List.of(cells, turned, above), List.of(below, ofTurned));
            Turned.turn(ofTurned, weightGradient());
        } else {
            differentiate(
                    "conv2d_bp",
                    List.of(cells, weights(), above),
                    List.of(below, weightGradient()));
        }
        return inputMatters ? Layout.first(below) : null;
    }

    /// @param operands input, weights and gradient of the output
    /// @param results gradients of input and weights
    private void differentiate(String name, List<INDArray> operands, List<INDArray> results) {
        List<INDArray> all = new ArrayList<>(operands);
        List<INDArray> gradients = new ArrayList<>(results);
        if (has(ParameterSlot.BIAS)) {
            all.add(2, parameter(ParameterSlot.BIAS));
            gradients.add(gradient(ParameterSlot.BIAS));
        }
        new Operation(name, all, gradients).run(arguments());
    }

    /// The gradient of the input is the transposed convolution of what comes from above, wherever
    /// that gives maps of the same size.
    @Override
    public @Nullable INDArray descend(INDArray gradient, Pass pass) {
        INDArray cells = kept();
        if (!inputMatters || !window.covers(cells.size(1), cells.size(2))) {
            return super.descend(gradient, pass);
        }
        INDArray below = pass.gradient(cells.dataType(), cells.shape());
        new Operation("deconv2d", List.of(Layout.last(gradient), weights()), List.of(below))
                .run(arguments());
        return Layout.first(below);
    }

    /// The transposed convolution has the same gradient of its weights, with input and output
    /// exchanged; what it computes for nothing is this convolution's output, which takes a third of
    /// the time that the gradient of the input would take.
    private void differentiateWeights(INDArray cells, INDArray above) {
        INDArray ignored = Nd4j.createUninitialized(above.dataType(), above.shape(), 'c');
        new Operation(
                        "deconv2d_bp",
                        List.of(above, weights(), cells),
                        List.of(ignored, weightGradient()))
                .run(arguments());
        if (has(ParameterSlot.BIAS)) {
            Channels.sums(Layout.rows(above)).storeIn(gradient(ParameterSlot.BIAS));
        }
    }

    private List<INDArray> operands(INDArray cells) {
        List<INDArray> operands = new ArrayList<>(List.of(cells, weights()));
        if (has(ParameterSlot.BIAS)) {
            operands.add(parameter(ParameterSlot.BIAS));
        }
        return operands;
    }

    private int[] arguments() {
        return window.arguments(CHANNELS_LAST, FILTERS_OUTERMOST);
    }
}
