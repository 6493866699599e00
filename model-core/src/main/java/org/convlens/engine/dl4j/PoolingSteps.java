package org.convlens.engine.dl4j;

import org.convlens.network.AveragePooling;
import org.convlens.network.BlurPooling;
import org.convlens.network.ChannelAveragePooling;
import org.convlens.network.ChannelMaxPooling;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.GlobalMaxPooling;
import org.convlens.network.LpPooling;
import org.convlens.network.MaxPooling;
import org.convlens.network.PaddingContent;
import org.convlens.network.PoolingSpec;
import org.convlens.network.RoiPooling;
import org.convlens.network.StochasticPooling;
import org.convlens.network.Upsampling;
import org.convlens.network.Window;
import org.convlens.plan.LayerPlan;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;

import java.util.List;

/// The arithmetic of layers that summarise windows.
final class PoolingSteps {

    private PoolingSteps() {}

    /// {@return the arithmetic of a layer}
    ///
    /// @param noise what is drawn while training
    static Step of(PoolingSpec spec, LayerPlan row, Noise noise) {
        Shape input = row.inputs().getFirst();
        Size2 plane = input.plane();
        return switch (spec) {
            case MaxPooling(Window window) -> maximum(window, plane);
            case AveragePooling(Window window, boolean countPadding) ->
                    countPadding || Border.of(window, plane).isNone()
                            ? mean(window, plane)
                            : new Rescaled(
                                    mean(window, plane),
                                    window,
                                    plane,
                                    row.output().orElseThrow().plane());
            case LpPooling lp -> Chained.of(lengths(lp, plane));
            case BlurPooling blur -> blurred(blur, input);
            case StochasticPooling(Window window) -> new Picking(window, plane, noise);
            case ChannelMaxPooling(int kernel, int stride) -> new ChannelMaximum(kernel, stride);
            case ChannelAveragePooling(int kernel, int stride) ->
                    new ChannelMean(kernel, stride, input.channels());
            case RoiPooling roi -> new Regional(roi, plane);
            case Upsampling upsampling -> stretched(upsampling);
            case GlobalMaxPooling() -> global(Pooling.Summary.MAXIMUM, input);
            case GlobalAveragePooling() -> global(Pooling.Summary.MEAN, input);
        };
    }

    private static Step maximum(Window window, Size2 plane) {
        Border border = Border.of(window, plane);
        return border.isSymmetric()
                ? new Pooling(Pooling.Summary.MAXIMUM, NativeWindow.bordered(window, border))
                : Padded.with(
                        Double.NEGATIVE_INFINITY,
                        border,
                        new Pooling(Pooling.Summary.MAXIMUM, NativeWindow.bare(window)));
    }

    private static Step mean(Window window, Size2 plane) {
        Step bare = new Pooling(Pooling.Summary.MEAN, NativeWindow.bare(window));
        Border border = Border.of(window, plane);
        return border.isNone() ? bare : Padded.with(0, border, bare);
    }

    /// Powers, sums over windows, roots.
    private static List<Step> lengths(LpPooling spec, Size2 plane) {
        Size2 kernel = spec.window().kernel();
        return List.of(
                new Powering(spec.p()),
                new Scaled(mean(spec.window(), plane), (double) kernel.height() * kernel.width()),
                new Powering(1 / spec.p()));
    }

    private static Step blurred(BlurPooling spec, Shape input) {
        Window window = spec.window();
        Size2 kernel = window.kernel();
        ParameterSlot weights =
                ParameterSlot.drawn(
                        ParameterSlot.WEIGHTS,
                        Shape.of(input.channels(), 1, kernel.height(), kernel.width()),
                        0);
        Step bare =
                new Fixed(
                        new DepthwiseConvolving(List.of(weights), NativeWindow.bare(window)),
                        Binomial.of(kernel).repeated(input.channels()));
        Border border = Border.of(window, input.plane());
        return border.isNone() ? bare : Padded.with(spec.content(), border, bare);
    }

    private static Step stretched(Upsampling spec) {
        Upsampling.Mode mode = spec.mode();
        Step both =
                Chained.of(
                        List.of(
                                new Stretching(Stretching.HEIGHT_AXIS, spec.scale().height(), mode),
                                new Stretching(Stretching.WIDTH_AXIS, spec.scale().width(), mode)));
        return switch (mode) {
            case NEAREST -> both;
            case BILINEAR -> Padded.with(PaddingContent.REPLICATE, new Border(1, 1, 1, 1), both);
        };
    }

    private static Step global(Pooling.Summary summary, Shape input) {
        return new Flattened(
                new Pooling(summary, NativeWindow.whole(input.plane())), input.channels(), 1, 1);
    }
}
