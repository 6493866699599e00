package org.convlens.engine.dl4j;

import org.convlens.network.Activation;
import org.convlens.network.ActivationFunction;
import org.convlens.network.BatchNormalisation;
import org.convlens.network.ChannelSoftmax;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.DropConnect;
import org.convlens.network.Dropout;
import org.convlens.network.Elu;
import org.convlens.network.Flatten;
import org.convlens.network.GaussianNoise;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.GlobalMaxPooling;
import org.convlens.network.GroupNormalisation;
import org.convlens.network.LayerNormalisation;
import org.convlens.network.LayerSpec;
import org.convlens.network.LeakyRelu;
import org.convlens.network.LocalResponseNormalisation;
import org.convlens.network.Loss;
import org.convlens.network.Padding;
import org.convlens.network.PaddingContent;
import org.convlens.network.ParametricRelu;
import org.convlens.network.SpatialDropout;
import org.convlens.network.Target;
import org.convlens.network.Window;
import org.convlens.plan.NetworkPlan;

import java.util.Arrays;
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

    private Cases() {}

    /// {@return all cases}
    public static Stream<Case> all() {
        return Stream.of(
                        convolutions(),
                        series(),
                        poolings(),
                        functions(),
                        vectors(),
                        WiredCases.graphs(),
                        normalisations(),
                        WiredCases.joins(),
                        WiredCases.losses(),
                        WiredCases.pixels(),
                        WiredCases.capsules(),
                        WiredCases.reconstructions(),
                        RestrainedCases.all(),
                        firstLayers())
                .flatMap(cases -> cases);
    }

    private static Stream<Case> convolutions() {
        return Slidings.convolutionSettings().map(Cases::between);
    }

    private static Stream<Case> series() {
        return Slidings.series()
                .map(spec ->
                        new Case(
                                "series: " + spec,
                                head(
                                        Networks.over(2, 1, 9)
                                                .then(
                                                        "below",
                                                        Convolution.of(
                                                                        4,
                                                                        Slidings.window(
                                                                                1,
                                                                                3,
                                                                                1,
                                                                                1,
                                                                                new Padding.Same()))
                                                                .with(ActivationFunction.TANH))
                                                .then("layer", spec))));
    }

    private static Stream<Case> poolings() {
        return Stream.concat(
                        Slidings.poolingSettings(),
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
                between(new SpatialDropout(0.3)),
                onVectors(new SpatialDropout(0.4)),
                between(new GaussianNoise(0.2)),
                onVectors(new GaussianNoise(0.3)),
                between(new ParametricRelu()),
                between(new LeakyRelu(0.2)),
                between(new Elu(0.4)),
                onVectors(new Elu(2.5)),
                onVectors(new Elu(0)),
                onVectors(new LeakyRelu(0.3)),
                onVectors(new ParametricRelu()),
                between(new ChannelSoftmax()),
                onVectors(new ChannelSoftmax()),
                onVectors(new DropConnect(new Dense(5, true, ActivationFunction.TANH), 0.3)),
                onVectors(new DropConnect(new Dense(5, false, ActivationFunction.RELU), 0)),
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
                                                        Slidings.window(
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
                                                        Slidings.window(
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
                                                Slidings.filled(
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
        return Convolution.of(4, Slidings.window(3, 3, 1, 1, new Padding.Same()))
                .with(ActivationFunction.TANH);
    }

    static NetworkPlan head(Networks networks) {
        return networks.then("flat", new Flatten())
                .then("head", new Dense(4, true, ActivationFunction.IDENTITY))
                .plan();
    }
}
