package org.convlens.engine.dl4j;

import org.convlens.engine.dl4j.DirectConvolution.Direction;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.Optional;
import java.util.stream.Stream;

/// By oneDNN itself, in single precision.
///
/// @param step whose filters and bias are taken
record DirectFilters(WeightedStep step, NativeWindow window) implements SlidFilters {

    /// {@return whether oneDNN is there and has such a convolution}
    static boolean takes(WeightedStep step, NativeWindow window, INDArray below) {
        return below.dataType() == DataType.FLOAT
                && new DirectFilters(step, window)
                        .convolution(Direction.FORWARD, below)
                        .isPresent();
    }

    @Override
    public void slide(INDArray below, INDArray above) {
        required(Direction.FORWARD, below).with(step.weights(), and(bias(), below, above));
    }

    @Override
    public void differentiate(INDArray below, INDArray gradient, @Nullable INDArray result) {
        required(Direction.FILTERS, below)
                .into(step.weightGradient(), and(biasGradient(), below, gradient));
        if (result != null) {
            descend(gradient, result);
        }
    }

    @Override
    public boolean descends(INDArray below) {
        return true;
    }

    @Override
    public void descend(INDArray gradient, INDArray result) {
        required(Direction.INPUT, result).with(step.weights(), gradient, result);
    }

    private DirectConvolution required(Direction direction, INDArray below) {
        return convolution(direction, below).orElseThrow();
    }

    private Optional<DirectConvolution> convolution(Direction direction, INDArray below) {
        return DirectConvolution.of(
                direction,
                ConvolutionSizes.of(below, step.weights(), window, step.has(ParameterSlot.BIAS)));
    }

    private Optional<INDArray> bias() {
        return step.has(ParameterSlot.BIAS)
                ? Optional.of(step.parameter(ParameterSlot.BIAS))
                : Optional.empty();
    }

    private Optional<INDArray> biasGradient() {
        return step.has(ParameterSlot.BIAS)
                ? Optional.of(step.gradient(ParameterSlot.BIAS))
                : Optional.empty();
    }

    private static INDArray[] and(Optional<INDArray> bias, INDArray... maps) {
        return Stream.concat(Stream.of(maps), bias.stream()).toArray(INDArray[]::new);
    }
}
