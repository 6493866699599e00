package org.convlens.network;

import org.convlens.tensor.Size2;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The kinds of layers there are, each with the settings a fresh one starts with.
public final class Palette {

    private static final List<LayerSpec> FRESH =
            List.of(
                    Convolution.of(16, Window.of(3, 1).with(new Padding.Same()))
                            .with(ActivationFunction.RELU),
                    DepthwiseConvolution.of(1, Window.of(3, 1).with(new Padding.Same())),
                    SeparableConvolution.of(16, Window.of(3, 1).with(new Padding.Same()))
                            .with(ActivationFunction.RELU),
                    LocallyConnected.of(8, Window.of(3, 1)),
                    Convolution1d.of(16, Window.of(3, 1).with(new Padding.Same()))
                            .with(ActivationFunction.RELU),
                    TransposedConvolution.of(16, Window.of(2, 2)),
                    new MaxPooling(Window.of(2, 2)),
                    new AveragePooling(Window.of(2, 2), false),
                    new LpPooling(Window.of(2, 2), LpPooling.DEFAULT_P),
                    new BlurPooling(
                            Window.of(3, 2).with(Padding.Explicit.all(1)), PaddingContent.REFLECT),
                    new StochasticPooling(Window.of(2, 2)),
                    new ChannelMaxPooling(2, 2),
                    new ChannelAveragePooling(2, 2),
                    new GlobalMaxPooling(),
                    new GlobalAveragePooling(),
                    new RoiPooling(Size2.square(2), Region.WHOLE),
                    new Upsampling(Size2.square(2), Upsampling.Mode.NEAREST),
                    new MaxUnpooling(Window.of(2, 2)),
                    new Activation(ActivationFunction.RELU),
                    new ParametricRelu(),
                    new ChannelSoftmax(),
                    new BatchNormalisation(
                            BatchNormalisation.DEFAULT_EPSILON, BatchNormalisation.DEFAULT_DECAY),
                    new LayerNormalisation(LayerNormalisation.DEFAULT_EPSILON),
                    new GroupNormalisation(
                            GroupNormalisation.DEFAULT_GROUPS, GroupNormalisation.DEFAULT_EPSILON),
                    LocalResponseNormalisation.DEFAULT,
                    new Dropout(Dropout.DEFAULT_RATE),
                    new SpatialDropout(Dropout.DEFAULT_RATE),
                    new GaussianNoise(GaussianNoise.DEFAULT_DEVIATION),
                    new Add(),
                    new Concatenate(),
                    new Multiply(),
                    new Average(),
                    new Largest(),
                    new Flatten(),
                    new Dense(10, true, ActivationFunction.IDENTITY),
                    new DropConnect(new Dense(10, true, ActivationFunction.RELU), 0.5),
                    new PrimaryCapsules(8, 8, Window.of(9, 2)),
                    new DigitCapsules(10, 16, 3),
                    new CapsuleLength());

    private Palette() {}

    /// {@return one fresh layer of every kind, family by family}
    public static List<LayerSpec> fresh() {
        return FRESH;
    }

    /// {@return a fresh layer of one kind}
    ///
    /// @param kind the kind as network.json names it
    /// @throws IllegalArgumentException if there is no such kind; names it
    public static LayerSpec fresh(String kind) {
        return FRESH.stream()
                .filter(spec -> spec.kind().equals(kind))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "There is no kind of layer of that name; received: " + kind));
    }

    /// {@return a name no layer of the network has yet}: `conv1`, `conv2`, `pool1`, `dense1` and so
    /// on, the smallest number that is free
    ///
    /// @param network where the layer will live
    /// @param spec its settings
    public static LayerId freeId(Network network, LayerSpec spec) {
        return freeId(network.ids(), spec);
    }

    /// {@return a name that is not taken yet, as {@link #freeId(Network, LayerSpec)} makes it}
    ///
    /// @param taken the names that are
    /// @param spec the layer's settings
    public static LayerId freeId(Set<LayerId> taken, LayerSpec spec) {
        int number = 1;
        while (taken.contains(new LayerId(stem(spec) + number))) {
            number++;
        }
        return new LayerId(stem(spec) + number);
    }

    private static String stem(LayerSpec spec) {
        return switch (spec) {
            case Convolution _, Convolution1d _ -> "conv";
            case LocallyConnected _ -> "local";
            case DepthwiseConvolution _ -> "depthwise";
            case SeparableConvolution _ -> "separable";
            case TransposedConvolution _ -> "transposed";
            case WindowedPooling _, ChannelMaxPooling _, ChannelAveragePooling _ -> "pool";
            case RoiPooling _ -> "region";
            case MaxUnpooling _ -> "unpool";
            case GlobalPooling _ -> "global";
            case Upsampling _ -> "upsampling";
            case Activation(ActivationFunction function) ->
                    function.name().toLowerCase(Locale.ROOT).replace('_', '-');
            case NormalisationSpec _ -> "norm";
            case LeakyRelu _ -> "leaky-relu";
            case Elu _ -> "elu";
            case ParametricRelu _ -> "prelu";
            case ChannelSoftmax _ -> "softmax";
            case RegularisationSpec _ -> spec.kind();
            case Add _ -> "add";
            case Concatenate _ -> "concat";
            case Multiply _, Average _, Largest _ -> spec.kind();
            case Flatten _ -> "flatten";
            case Dense _, DropConnect _ -> "dense";
            case CapsuleLength _ -> "length";
            case CapsuleSpec _ -> "capsules";
        };
    }
}
