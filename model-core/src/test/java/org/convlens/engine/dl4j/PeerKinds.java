package org.convlens.engine.dl4j;

import org.convlens.network.Activation;
import org.convlens.network.ActivationFunction;
import org.convlens.network.Add;
import org.convlens.network.Average;
import org.convlens.network.AveragePooling;
import org.convlens.network.BatchNormalisation;
import org.convlens.network.BlurPooling;
import org.convlens.network.CapsuleLength;
import org.convlens.network.ChannelAveragePooling;
import org.convlens.network.ChannelMaxPooling;
import org.convlens.network.ChannelSoftmax;
import org.convlens.network.CombinationSpec;
import org.convlens.network.Concatenate;
import org.convlens.network.Concatenate.Axis;
import org.convlens.network.Convolution;
import org.convlens.network.Convolution1d;
import org.convlens.network.Dense;
import org.convlens.network.DepthwiseConvolution;
import org.convlens.network.DigitCapsules;
import org.convlens.network.Elu;
import org.convlens.network.Flatten;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.GlobalMaxPooling;
import org.convlens.network.GroupNormalisation;
import org.convlens.network.Largest;
import org.convlens.network.LayerNormalisation;
import org.convlens.network.LayerSpec;
import org.convlens.network.LeakyRelu;
import org.convlens.network.LocalResponseNormalisation;
import org.convlens.network.LocallyConnected;
import org.convlens.network.Loss;
import org.convlens.network.LpPooling;
import org.convlens.network.MaxPooling;
import org.convlens.network.MaxUnpooling;
import org.convlens.network.Multiply;
import org.convlens.network.Padding;
import org.convlens.network.PaddingContent;
import org.convlens.network.ParametricRelu;
import org.convlens.network.PrimaryCapsules;
import org.convlens.network.Region;
import org.convlens.network.RoiPooling;
import org.convlens.network.SeparableConvolution;
import org.convlens.network.TransposedConvolution;
import org.convlens.network.Upsampling;
import org.convlens.network.Window;
import org.convlens.tensor.Size2;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The layers that are compared with PyTorch's, by their names in `pytorch-kinds.npz`.
///
/// @param name in the file
/// @param layers adds them to a network; the last one is named `layer`
record PeerKinds(String name, UnaryOperator<Networks> layers) {

    private static final Window PADDED = Window.of(3, 1).with(Padding.Explicit.all(1));
    private static final Window HALVING = Window.of(3, 2).with(Padding.Explicit.all(1));

    /// {@return the network that the layers make of these maps, and what follows}
    Networks over(Loss loss, int... maps) {
        return layers.apply(Networks.over(loss, maps));
    }

    @Override
    public String toString() {
        return name;
    }

    static Stream<PeerKinds> all() {
        return Stream.of(
                        convolutions(),
                        weighted(),
                        padded(),
                        pooled(),
                        joined(),
                        plain(),
                        functions())
                .flatMap(kinds -> kinds);
    }

    private static PeerKinds of(String name, LayerSpec spec) {
        return new PeerKinds(name, network -> network.then("layer", spec));
    }

    private static Stream<PeerKinds> convolutions() {
        Window dilated =
                new Window(Size2.square(3), Size2.ONE, Size2.square(2), Padding.Explicit.all(2));
        return Stream.of(
                of("transposed", TransposedConvolution.of(3, HALVING).withOutputPadding(Size2.ONE)),
                of("depthwise", DepthwiseConvolution.of(2, PADDED)),
                of("separable", SeparableConvolution.of(5, HALVING)),
                of("dilated", Convolution.of(6, dilated).withGroups(2)),
                of(
                        "series",
                        Convolution1d.of(
                                        6,
                                        new Window(
                                                Size2.square(3),
                                                Size2.square(2),
                                                Size2.square(2),
                                                Padding.Explicit.all(2)))
                                .withGroups(2)),
                of("locally", LocallyConnected.of(5, HALVING)),
                of(
                        "convolution",
                        Convolution.of(
                                5,
                                new Window(
                                        new Size2(3, 2),
                                        new Size2(2, 1),
                                        Size2.ONE,
                                        new Padding.Explicit(1, 0, 1, 0)))));
    }

    private static Stream<PeerKinds> weighted() {
        return Stream.of(
                new PeerKinds(
                        "dense",
                        network ->
                                network.then("flat", new Flatten())
                                        .then(
                                                "layer",
                                                new Dense(5, true, ActivationFunction.IDENTITY))),
                of("prelu", new ParametricRelu()),
                of("group-norm", new GroupNormalisation(2, 1e-3)),
                of("layer-norm", new LayerNormalisation(1e-3)),
                of("batch-norm", new BatchNormalisation(1e-3, 0.9)),
                of("primary-capsules", new PrimaryCapsules(3, 4, Window.of(3, 2))),
                of("digit-capsules", new DigitCapsules(3, 5, 3)));
    }

    private static Stream<PeerKinds> padded() {
        Window window = Window.of(3, 1).with(new Padding.Explicit(1, 2, 2, 1));
        return Stream.of(PaddingContent.REPLICATE, PaddingContent.REFLECT, PaddingContent.CIRCULAR)
                .map(content ->
                        of("padded-" + word(content), Convolution.of(2, window).with(content)));
    }

    private static Stream<PeerKinds> pooled() {
        Window pairs = Window.of(2, 2);
        return Stream.of(
                of("max-pooling", new MaxPooling(HALVING)),
                of("average-pooling", new AveragePooling(HALVING, false)),
                of("average-pooling-counting", new AveragePooling(HALVING, true)),
                of("blur", new BlurPooling(HALVING, PaddingContent.REFLECT)),
                of("lp", new LpPooling(pairs, 3)),
                of("region", new RoiPooling(new Size2(3, 4), Region.WHOLE)),
                of("channel-max", new ChannelMaxPooling(2, 2)),
                of("channel-average", new ChannelAveragePooling(2, 2)),
                of("global-max", new GlobalMaxPooling()),
                of("global-average", new GlobalAveragePooling()),
                new PeerKinds(
                        "unpooling",
                        network ->
                                network.then("pool", new MaxPooling(pairs))
                                        .then("bent", new Activation(ActivationFunction.TANH))
                                        .add("layer", new MaxUnpooling(pairs), "bent", "input")));
    }

    /// The maps, and the maps bent.
    private static Stream<PeerKinds> joined() {
        return Stream.of(
                joined("add", new Add()),
                joined("multiply", new Multiply()),
                joined("average", new Average()),
                joined("largest", new Largest()),
                joined("concatenate", new Concatenate()),
                joined("concatenate-height", new Concatenate(Axis.HEIGHT)),
                joined("concatenate-width", new Concatenate(Axis.WIDTH)));
    }

    private static PeerKinds joined(String name, CombinationSpec join) {
        return new PeerKinds(
                name,
                network ->
                        network.then("bent", new Activation(ActivationFunction.TANH))
                                .add("layer", join, "input", "bent"));
    }

    /// PyTorch divides the response's alpha by the number of neighbours.
    private static Stream<PeerKinds> plain() {
        Size2 scale = new Size2(2, 3);
        return Stream.of(
                of("bilinear", new Upsampling(scale, Upsampling.Mode.BILINEAR)),
                of("nearest", new Upsampling(scale, Upsampling.Mode.NEAREST)),
                of("response", new LocalResponseNormalisation(3, 0.5, 0.75, 1)),
                of("softmax", new ChannelSoftmax()),
                of("leaky-relu", new LeakyRelu(0.2)),
                of("elu-of-alpha", new Elu(0.4)),
                of("capsule-length", new CapsuleLength()));
    }

    private static Stream<PeerKinds> functions() {
        return Arrays.stream(ActivationFunction.values())
                .filter(function ->
                        !Set.of(ActivationFunction.IDENTITY, ActivationFunction.LEAKY_RELU)
                                .contains(function))
                .map(function -> of(word(function), new Activation(function)));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
