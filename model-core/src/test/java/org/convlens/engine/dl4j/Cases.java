package org.convlens.engine.dl4j;

import org.convlens.network.Activation;
import org.convlens.network.ActivationFunction;
import org.convlens.network.AveragePooling;
import org.convlens.network.BatchNormalisation;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.DepthwiseConvolution;
import org.convlens.network.Dropout;
import org.convlens.network.Flatten;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.GlobalMaxPooling;
import org.convlens.network.GroupNormalisation;
import org.convlens.network.LayerNormalisation;
import org.convlens.network.LayerSpec;
import org.convlens.network.LocalResponseNormalisation;
import org.convlens.network.Loss;
import org.convlens.network.MaxPooling;
import org.convlens.network.Padding;
import org.convlens.network.PaddingContent;
import org.convlens.network.SeparableConvolution;
import org.convlens.network.Target;
import org.convlens.network.Window;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Size2;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Every kind of layer in every setting, each between a convolution below, whose weights feel its
/// input gradient, and a dense layer above.
public final class Cases {

    /// A network and what it is a case of.
    ///
    /// @param name what it is a case of
    /// @param plan the network
    public record Case(String name, NetworkPlan plan) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Padding> PADDINGS =
            List.of(
                    new Padding.Valid(),
                    new Padding.Same(),
                    Padding.Explicit.all(1),
                    new Padding.Explicit(1, 0, 0, 1),
                    new Padding.Explicit(0, 1, 2, 1));

    private Cases() {}

    /// {@return all cases}
    public static Stream<Case> all() {
        return Stream.of(
                        convolutions(),
                        poolings(),
                        functions(),
                        vectors(),
                        WiredCases.graphs(),
                        normalisations(),
                        WiredCases.joins(),
                        WiredCases.losses(),
                        WiredCases.pixels(),
                        WiredCases.reconstructions(),
                        firstLayers())
                .flatMap(cases -> cases);
    }

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
        return Stream.of(windows, dilated, contents, groups, byChannel()).flatMap(specs -> specs);
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
        return windows()
                .flatMap(window ->
                        Stream.of(
                                new MaxPooling(window),
                                new AveragePooling(window, true),
                                new AveragePooling(window, false)));
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

    private static LayerSpec filled(PaddingContent content, Padding padding, int stride) {
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

    private static Stream<Case> convolutions() {
        return convolutionSettings().map(Cases::between);
    }

    private static Stream<Case> poolings() {
        return Stream.concat(
                        poolingSettings(),
                        Stream.of(new GlobalAveragePooling(), new GlobalMaxPooling()))
                .map(Cases::between);
    }

    private static Stream<Case> functions() {
        return Arrays.stream(ActivationFunction.values())
                .flatMap(function ->
                        Stream.of(
                                between(new Activation(function)),
                                between(Convolution.of(3, Window.of(3, 1)).with(function)),
                                onVectors(new Dense(5, true, function))));
    }

    private static Stream<Case> vectors() {
        return Stream.of(
                onVectors(new Dense(5, false, ActivationFunction.TANH)),
                onVectors(new Dropout(0.4)),
                onVectors(new BatchNormalisation(1e-3, 0.8)),
                between(new Dropout(0.3)),
                between(new Dropout(0)),
                between(new BatchNormalisation(1e-5, 0.9)),
                between(new BatchNormalisation(1e-5, 0.9, false)));
    }

    private static Stream<Case> normalisations() {
        return Stream.of(
                        new LayerNormalisation(1e-3),
                        new GroupNormalisation(2, 1e-3),
                        new GroupNormalisation(4, 1e-2),
                        new LocalResponseNormalisation(3, 0.5, 0.75, 1),
                        new LocalResponseNormalisation(2, 2, 1.5, 0.5),
                        new LocalResponseNormalisation(99, 1e-4, 0.75, 2))
                .flatMap(spec -> Stream.of(between(spec), onVectors(spec)));
    }

    /// {@return those whose loss tells the difference of two units}
    static Stream<Case> contrasting() {
        Set<Loss> losses =
                Set.of(Loss.SOFTMAX_CROSS_ENTROPY, Loss.SIGMOID_CROSS_ENTROPY, Loss.EUCLIDEAN);
        return all().filter(given ->
                losses.contains(given.plan().network().loss())
                        && given.plan().target() == Target.CLASS);
    }

    private static Stream<Case> firstLayers() {
        return Stream.of(
                new Case(
                        "dense on the picture's cells",
                        Networks.over(2, 3, 3)
                                .then("flatten", new Flatten())
                                .then("dense", new Dense(4, true, ActivationFunction.IDENTITY))
                                .plan()),
                new Case(
                        "grey picture",
                        head(
                                Networks.over(1, 7, 6)
                                        .then(
                                                "below",
                                                Convolution.of(
                                                        4,
                                                        window(
                                                                3,
                                                                2,
                                                                1,
                                                                1,
                                                                Padding.Explicit.all(1)))))),
                new Case(
                        "grey picture with strides",
                        head(
                                Networks.over(1, 7, 6)
                                        .then(
                                                "below",
                                                Convolution.of(
                                                        4,
                                                        window(
                                                                3,
                                                                2,
                                                                2,
                                                                1,
                                                                Padding.Explicit.all(1)))))),
                new Case(
                        "normalised picture",
                        head(
                                Networks.over(2, 7, 6)
                                        .then("norm", new BatchNormalisation(1e-5, 0.9))
                                        .then("below", lower()))),
                new Case(
                        "padded first convolution",
                        head(
                                Networks.over(2, 7, 6)
                                        .then(
                                                "below",
                                                filled(
                                                        PaddingContent.REFLECT,
                                                        Padding.Explicit.all(2),
                                                        1)))));
    }

    private static Case between(LayerSpec spec) {
        return new Case("between: " + spec, head(below().then("layer", spec)));
    }

    private static Case onVectors(LayerSpec spec) {
        return new Case(
                "on vectors: " + spec,
                Networks.over(2, 7, 6)
                        .then("below", lower())
                        .then("flatten", new Flatten())
                        .then("layer", spec)
                        .then("head", new Dense(4, true, ActivationFunction.IDENTITY))
                        .plan());
    }

    static Networks below() {
        return Networks.over(2, 7, 6).then("below", lower());
    }

    static Convolution lower() {
        return Convolution.of(4, window(3, 3, 1, 1, new Padding.Same()))
                .with(ActivationFunction.TANH);
    }

    static NetworkPlan head(Networks networks) {
        return networks.then("flat", new Flatten())
                .then("head", new Dense(4, true, ActivationFunction.IDENTITY))
                .plan();
    }
}
