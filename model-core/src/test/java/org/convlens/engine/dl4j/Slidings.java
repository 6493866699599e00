package org.convlens.engine.dl4j;

import org.convlens.network.ActivationFunction;
import org.convlens.network.AveragePooling;
import org.convlens.network.BlurPooling;
import org.convlens.network.ChannelAveragePooling;
import org.convlens.network.ChannelMaxPooling;
import org.convlens.network.Convolution;
import org.convlens.network.Convolution1d;
import org.convlens.network.DepthwiseConvolution;
import org.convlens.network.LayerSpec;
import org.convlens.network.LocallyConnected;
import org.convlens.network.LpPooling;
import org.convlens.network.MaxPooling;
import org.convlens.network.Padding;
import org.convlens.network.PaddingContent;
import org.convlens.network.Region;
import org.convlens.network.RoiPooling;
import org.convlens.network.SeparableConvolution;
import org.convlens.network.StochasticPooling;
import org.convlens.network.TransposedConvolution;
import org.convlens.network.Upsampling;
import org.convlens.network.Window;
import org.convlens.tensor.Size2;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Layers with windows in every setting.
final class Slidings {

    private static final List<Padding> PADDINGS =
            List.of(
                    new Padding.Valid(),
                    new Padding.Same(),
                    Padding.Explicit.all(1),
                    new Padding.Explicit(1, 0, 0, 1),
                    new Padding.Explicit(0, 1, 2, 1));

    private Slidings() {}

    /// {@return every setting of a convolution, and its name}
    static Stream<LayerSpec> convolutionSettings() {
        Stream<LayerSpec> windows = windows().map(window -> Convolution.of(3, window));
        Stream<LayerSpec> dilated =
                Stream.of(new Padding.Valid(), new Padding.Same(), new Padding.Explicit(2, 1, 0, 2))
                        .map(padding -> Convolution.of(3, dilated(padding)));
        Stream<LayerSpec> contents =
                Stream.of(PaddingContent.values())
                        .flatMap(content ->
                                Stream.of(
                                        filled(content, Padding.Explicit.all(2), 1),
                                        filled(content, new Padding.Explicit(1, 2, 0, 1), 1),
                                        filled(content, new Padding.Same(), 2)));
        Stream<LayerSpec> groups =
                Stream.of(
                        grouped(4, 2, new Padding.Same(), true),
                        grouped(8, 4, new Padding.Valid(), false),
                        grouped(4, 4, Padding.Explicit.all(1), true));
        return Stream.of(windows, dilated, contents, groups, byChannel(), local(), transposed())
                .flatMap(specs -> specs);
    }

    /// Depthwise and separable convolutions with every way their filters can lie.
    private static Stream<LayerSpec> byChannel() {
        return Stream.of(
                        window(3, 3, 1, 1, new Padding.Same()),
                        window(3, 2, 2, 1, new Padding.Explicit(1, 0, 2, 1)),
                        dilated(new Padding.Same()),
                        dilated(new Padding.Explicit(2, 1, 0, 2)))
                .flatMap(window ->
                        Stream.of(
                                DepthwiseConvolution.of(1, window),
                                DepthwiseConvolution.of(3, window)
                                        .with(PaddingContent.CIRCULAR)
                                        .withBias(false),
                                SeparableConvolution.of(3, window).with(PaddingContent.REFLECT),
                                SeparableConvolution.of(5, window)
                                        .withMultiplier(2)
                                        .with(ActivationFunction.TANH)));
    }

    /// {@return every setting of a pooling over windows}
    static Stream<LayerSpec> poolingSettings() {
        Stream<LayerSpec> plain =
                windows()
                        .flatMap(window ->
                                Stream.of(
                                        new MaxPooling(window),
                                        new AveragePooling(window, true),
                                        new AveragePooling(window, false)));
        return Stream.of(plain, summaries(), upsamplings()).flatMap(specs -> specs);
    }

    private static Stream<LayerSpec> transposed() {
        Stream<Window> odd =
                Stream.of(
                        Window.of(2, 2),
                        Window.of(2, 3).with(new Padding.Same()),
                        Window.of(4, 2).with(Padding.Explicit.all(1)));
        return Stream.of(windows(), odd, PADDINGS.stream().limit(4).map(Slidings::dilated))
                .flatMap(all -> all)
                .flatMap(window ->
                        Stream.of(
                                TransposedConvolution.of(3, window),
                                TransposedConvolution.of(2, window)
                                        .withBias(false)
                                        .withOutputPadding(extra(window))
                                        .with(ActivationFunction.TANH)));
    }

    /// As much output padding as there can be.
    private static Size2 extra(Window window) {
        Size2 stride = window.stride();
        Size2 dilation = window.dilation();
        return new Size2(
                Math.max(stride.height(), dilation.height()) - 1,
                Math.max(stride.width(), dilation.width()) - 1);
    }

    private static Stream<LayerSpec> local() {
        return Stream.of(
                LocallyConnected.of(2, window(3, 2, 2, 1, new Padding.Explicit(1, 0, 2, 1))),
                LocallyConnected.of(3, window(3, 3, 1, 1, new Padding.Same()))
                        .with(PaddingContent.REFLECT)
                        .withBias(false),
                LocallyConnected.of(2, dilated(new Padding.Valid())).with(ActivationFunction.TANH));
    }

    /// {@return convolutions along series}
    static Stream<LayerSpec> series() {
        Window strided = window(1, 3, 1, 2, new Padding.Explicit(0, 2, 0, 1));
        return Stream.of(
                Convolution1d.of(3, window(1, 3, 1, 1, new Padding.Valid())),
                Convolution1d.of(4, strided).withGroups(2).withBias(false),
                Convolution1d.of(2, dilated(new Padding.Same())).with(PaddingContent.CIRCULAR),
                Convolution1d.of(4, strided).withGroups(4).with(ActivationFunction.TANH));
    }

    private static Stream<LayerSpec> summaries() {
        return Stream.of(
                new LpPooling(window(2, 3, 1, 2, new Padding.Valid()), 2),
                new LpPooling(window(3, 3, 2, 2, new Padding.Explicit(1, 0, 1, 2)), 3),
                new LpPooling(window(3, 2, 2, 1, new Padding.Same()), 2.5),
                new BlurPooling(window(3, 3, 2, 2, new Padding.Same()), PaddingContent.ZERO),
                new BlurPooling(
                        window(4, 2, 2, 1, new Padding.Explicit(1, 0, 2, 1)),
                        PaddingContent.REFLECT),
                new BlurPooling(window(1, 5, 1, 2, new Padding.Valid()), PaddingContent.CIRCULAR),
                new ChannelMaxPooling(2, 2),
                new ChannelMaxPooling(3, 1),
                new ChannelMaxPooling(1, 3),
                new ChannelAveragePooling(2, 2),
                new ChannelAveragePooling(3, 1),
                new ChannelAveragePooling(1, 3),
                new StochasticPooling(window(2, 2, 2, 2, new Padding.Valid())),
                new StochasticPooling(window(3, 2, 2, 1, new Padding.Same())),
                new StochasticPooling(window(3, 3, 2, 2, new Padding.Explicit(1, 0, 1, 2))),
                new RoiPooling(Size2.square(2), Region.WHOLE),
                new RoiPooling(new Size2(3, 2), new Region(0.2, 0.4, 0.5, 0.6)),
                new RoiPooling(new Size2(9, 8), Region.WHOLE),
                new RoiPooling(Size2.ONE, new Region(0.99, 0.99, 0.9, 0.9)));
    }

    private static Stream<LayerSpec> upsamplings() {
        return Stream.of(new Size2(2, 2), new Size2(1, 3), new Size2(3, 1), Size2.ONE)
                .flatMap(scale ->
                        Arrays.stream(Upsampling.Mode.values())
                                .map(mode -> new Upsampling(scale, mode)));
    }

    private static Stream<Window> windows() {
        return PADDINGS.stream()
                .flatMap(padding ->
                        Stream.of(
                                window(3, 3, 1, 1, padding),
                                window(3, 3, 2, 2, padding),
                                window(2, 3, 1, 2, padding).with(clipped(padding))));
    }

    private static Padding clipped(Padding padding) {
        return padding.equals(new Padding.Explicit(0, 1, 2, 1))
                ? new Padding.Explicit(0, 1, 1, 2)
                : padding;
    }

    static Window window(int height, int width, int down, int right, Padding padding) {
        return new Window(new Size2(height, width), new Size2(down, right), Size2.ONE, padding);
    }

    private static Window dilated(Padding padding) {
        return new Window(new Size2(3, 2), Size2.ONE, new Size2(2, 3), padding);
    }

    static LayerSpec filled(PaddingContent content, Padding padding, int stride) {
        return new Convolution(
                3,
                window(3, 3, stride, stride, padding),
                content,
                1,
                true,
                ActivationFunction.IDENTITY);
    }

    private static LayerSpec grouped(int filters, int groups, Padding padding, boolean bias) {
        return new Convolution(
                filters,
                window(3, 3, 1, 1, padding),
                PaddingContent.ZERO,
                groups,
                bias,
                ActivationFunction.TANH);
    }
}
