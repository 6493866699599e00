package org.convlens.engine;

import org.convlens.network.Activation;
import org.convlens.network.ActivationFunction;
import org.convlens.network.AveragePooling;
import org.convlens.network.Convolution;
import org.convlens.network.ConvolutionSpec;
import org.convlens.network.DepthwiseConvolution;
import org.convlens.network.Padding;
import org.convlens.network.SeparableConvolution;
import org.convlens.network.Window;
import org.convlens.network.WindowedConvolution;
import org.convlens.network.WindowedPooling;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.Slide;
import org.convlens.plan.SlidingAxis;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;

/// What one layer takes while its network trains, in bytes for one picture; nothing while the layer
/// cannot be.
///
/// Multiples of what goes in and comes out; measured with chains of three and of nine such layers
/// (docs/performance.md).
///
/// @param row the layer
/// @param path how the engine computes convolutions
record LayerMemory(LayerPlan row, ConvolutionPath path) {

    private static final int COPIED = 4;
    private static final int BY_CHANNEL = 5;
    private static final long COLUMNS = 5;

    /// {@return what is kept from its forward pass to its backward pass}
    ///
    /// @param overwrites whether it may write its output over its input
    long kept(boolean overwrites) {
        return isPossible() ? padded() + outputs(overwrites) : 0;
    }

    private boolean isPossible() {
        return row.output().isPresent();
    }

    private long outputs(boolean overwrites) {
        return switch (row.layer().spec()) {
            case Activation(ActivationFunction function) ->
                    (overwrites ? 0 : above()) + argumentOf(function);
            case AveragePooling mean when sumsAreRescaled(mean) -> 2 * (below() + above());
            case Convolution convolution when isByColumns(convolution) -> 2 * (below() + above());
            case SeparableConvolution separable ->
                    separable.multiplier() * below() + above() + argumentOf(separable.activation());
            case ConvolutionSpec convolution -> above() + argumentOf(convolution.activation());
            default -> above();
        };
    }

    /// {@return what comes and goes while it is computed}
    long working() {
        return isPossible() && row.inputs().size() == 1 ? 2 * padded() + copies() : 0;
    }

    private long copies() {
        return switch (row.layer().spec()) {
            case Convolution convolution when isByColumns(convolution) -> columns(convolution);
            case DepthwiseConvolution _, SeparableConvolution _ -> BY_CHANNEL * (below() + above());
            default -> path == ConvolutionPath.COPIES ? COPIED * (below() + above()) : 0;
        };
    }

    private long columns(Convolution convolution) {
        Size2 kernel = convolution.window().kernel();
        return COLUMNS * kernel.height() * kernel.width() * below();
    }

    /// Slopes of these do not follow from values.
    private long argumentOf(ActivationFunction function) {
        return switch (function) {
            case GELU, SWISH, MISH, ABS_TANH -> above();
            case IDENTITY, RELU, LEAKY_RELU, ELU, SELU, SOFTPLUS, TANH, SIGMOID -> 0;
            case HARD_SIGMOID, HARD_TANH -> 0;
        };
    }

    /// A copy of the input between margins, where those are not alike on opposite sides.
    private long padded() {
        return switch (row.layer().spec()) {
            case WindowedConvolution convolution when isLopsided(convolution.window()) -> below();
            case WindowedPooling pooling when isLopsided(pooling.window()) -> below();
            default -> 0;
        };
    }

    private boolean isLopsided(Window window) {
        return row.inputs().stream()
                .map(below -> Slide.of(window, below.plane()))
                .anyMatch(slide -> isLopsided(slide.rows()) || isLopsided(slide.columns()));
    }

    private static boolean isLopsided(SlidingAxis axis) {
        return axis.before() != axis.after();
    }

    private static boolean sumsAreRescaled(AveragePooling mean) {
        return !mean.countPadding() && !(mean.window().padding() instanceof Padding.Valid);
    }

    private static boolean isByColumns(Convolution convolution) {
        return convolution.groups() > 1 || !convolution.window().dilation().equals(Size2.ONE);
    }

    private long below() {
        return row.inputs().stream().mapToLong(Shape::volume).sum() * Float.BYTES;
    }

    private long above() {
        return row.activationBytes();
    }
}
