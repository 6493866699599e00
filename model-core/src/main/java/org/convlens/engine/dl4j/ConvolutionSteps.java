package org.convlens.engine.dl4j;

import org.convlens.network.ActivationFunction;
import org.convlens.network.Convolution;
import org.convlens.network.Convolution1d;
import org.convlens.network.ConvolutionSpec;
import org.convlens.network.DepthwiseConvolution;
import org.convlens.network.LocallyConnected;
import org.convlens.network.PaddingContent;
import org.convlens.network.SeparableConvolution;
import org.convlens.network.TransposedConvolution;
import org.convlens.network.Window;
import org.convlens.network.WindowedConvolution;
import org.convlens.plan.LayerPlan;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;

import java.util.List;
import java.util.function.Function;

/// The arithmetic of layers that slide learned filters, without their activation.
///
/// @param row the layer with its shapes
/// @param inputMatters whether somebody below needs the gradient of the input
record ConvolutionSteps(LayerPlan row, boolean inputMatters) {

    private static final String DEPTHWISE = "depthwise";
    private static final String POINTWISE = "pointwise";

    /// {@return the linear steps, first to last}
    List<Step> of(ConvolutionSpec spec) {
        return switch (spec) {
            case Convolution convolution ->
                    List.of(slid(convolution, window -> convolution(convolution, window)));
            case Convolution1d series -> List.of(oneRow(series));
            case LocallyConnected local -> List.of(slid(local, window -> locally(local, window)));
            case DepthwiseConvolution depthwise ->
                    List.of(depthwise(depthwise, ParameterSlot.WEIGHTS));
            case SeparableConvolution separable ->
                    List.of(
                            depthwise(separable.depthwise(), DEPTHWISE),
                            pointwise(separable.pointwise(), separable.multiplier()));
            case TransposedConvolution transposed -> List.of(transposed(transposed));
        };
    }

    /// A step over the padded maps; the native operations pad with zeros, alike on opposite sides.
    private Step slid(WindowedConvolution spec, Function<NativeWindow, Step> make) {
        Window window = spec.window();
        Border border = Border.of(window, input().plane());
        if (spec.content() == PaddingContent.ZERO && border.isSymmetric()) {
            return make.apply(NativeWindow.bordered(window, border));
        }
        Step bare = make.apply(NativeWindow.bare(window));
        return border.isNone() ? bare : Padded.with(spec.content(), border, bare);
    }

    private Step convolution(Convolution spec, NativeWindow window) {
        Size2 kernel = spec.window().kernel();
        int channels = input().channels() / spec.groups();
        Shape shape = Shape.of(spec.filters(), channels, kernel.height(), kernel.width());
        int fanOut = spec.filters() / spec.groups();
        List<ParameterSlot> slots =
                Fresh.withBias(
                        fresh(spec.activation(), kernel, channels, fanOut)
                                .weights(ParameterSlot.WEIGHTS, shape),
                        spec.filters(),
                        spec.bias());
        if (spec.groups() == 1 && !window.isDilated()) {
            return new Convolving(slots, window, inputMatters);
        }
        return channels == 1 && DepthwiseConvolving.isQuick(window)
                ? new DepthwiseConvolving(slots, window)
                : new ConvolvingByColumns(slots, window, spec.groups(), inputMatters);
    }

    private Step oneRow(Convolution1d spec) {
        Convolution flat = spec.flat();
        Step inner = slid(flat, window -> convolution(flat, window));
        ParameterSlot weights = inner.slots().getFirst();
        Shape shape = weights.shape();
        Shape stored = Shape.of(shape.size(0), shape.size(1), shape.size(3));
        return new OneRow(inner, ParameterSlot.drawn(weights.name(), stored, weights.spread()));
    }

    private Step locally(LocallyConnected spec, NativeWindow window) {
        Size2 kernel = spec.window().kernel();
        Size2 plane = row.output().orElseThrow().plane();
        int channels = input().channels();
        ParameterSlot weights =
                fresh(spec.activation(), kernel, channels, spec.filters())
                        .weights(
                                ParameterSlot.WEIGHTS,
                                Shape.of(
                                        plane.height(),
                                        plane.width(),
                                        spec.filters(),
                                        channels,
                                        kernel.height(),
                                        kernel.width()));
        Shape places = Shape.of(plane.height(), plane.width(), spec.filters());
        return new LocallyWeighing(
                spec.bias()
                        ? List.of(weights, ParameterSlot.drawn(ParameterSlot.BIAS, places, 0))
                        : List.of(weights),
                window);
    }

    private Step depthwise(DepthwiseConvolution spec, String name) {
        Size2 kernel = spec.window().kernel();
        int channels = input().channels();
        int multiplier = spec.multiplier();
        ParameterSlot weights =
                fresh(spec.activation(), kernel, 1, multiplier)
                        .weights(
                                name,
                                Shape.of(channels, multiplier, kernel.height(), kernel.width()));
        List<ParameterSlot> slots = Fresh.withBias(weights, channels * multiplier, spec.bias());
        return slid(
                spec,
                window ->
                        DepthwiseConvolving.isQuick(window)
                                ? new DepthwiseConvolving(slots, window)
                                : new ConvolvingByColumns(slots, window, channels, inputMatters));
    }

    private Step pointwise(Convolution spec, int multiplier) {
        int channels = input().channels() * multiplier;
        ParameterSlot weights =
                fresh(spec.activation(), Size2.ONE, channels, spec.filters())
                        .weights(POINTWISE, Shape.of(spec.filters(), channels, 1, 1));
        return new Convolving(
                Fresh.withBias(weights, spec.filters(), spec.bias()),
                NativeWindow.bare(spec.window()),
                true);
    }

    /// The whole result is made and cut afterwards; zeros behind the input make it larger.
    private Step transposed(TransposedConvolution spec) {
        Window window = spec.window();
        Size2 kernel = window.kernel();
        ParameterSlot weights =
                fresh(spec.activation(), kernel, input().channels(), spec.filters())
                        .weights(
                                ParameterSlot.WEIGHTS,
                                Shape.of(
                                        input().channels(),
                                        spec.filters(),
                                        kernel.height(),
                                        kernel.width()));
        List<ParameterSlot> slots = Fresh.withBias(weights, spec.filters(), spec.bias());
        Surplus surplus = Surplus.of(spec);
        if (!window.dilation().equals(Size2.ONE)) {
            return surplus.cutFrom(new TransposedByTaps(slots, NativeWindow.bare(window)));
        }
        return surplus.isCutAlike()
                ? new TransposedConvolving(slots, NativeWindow.cutting(window, surplus.before()))
                : surplus.cutFrom(new TransposedConvolving(slots, NativeWindow.bare(window)));
    }

    private static Fresh fresh(
            ActivationFunction activation, Size2 kernel, int channels, int filters) {
        int cells = kernel.height() * kernel.width();
        return new Fresh(activation, channels * cells, filters * cells);
    }

    private Shape input() {
        return row.inputs().getFirst();
    }
}
