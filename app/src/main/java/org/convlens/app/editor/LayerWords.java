package org.convlens.app.editor;

import org.convlens.app.shell.Texts;
import org.convlens.network.Activation;
import org.convlens.network.ActivationFunction;
import org.convlens.network.ActivationSpec;
import org.convlens.network.AveragePooling;
import org.convlens.network.BatchNormalisation;
import org.convlens.network.BlurPooling;
import org.convlens.network.CapsuleLength;
import org.convlens.network.ChannelAveragePooling;
import org.convlens.network.ChannelMaxPooling;
import org.convlens.network.ChannelSoftmax;
import org.convlens.network.CombinationSpec;
import org.convlens.network.Concatenate;
import org.convlens.network.Convolution;
import org.convlens.network.Convolution1d;
import org.convlens.network.ConvolutionSpec;
import org.convlens.network.Dense;
import org.convlens.network.DenseSpec;
import org.convlens.network.DepthwiseConvolution;
import org.convlens.network.DigitCapsules;
import org.convlens.network.DropConnect;
import org.convlens.network.Dropout;
import org.convlens.network.Elu;
import org.convlens.network.Flatten;
import org.convlens.network.GaussianNoise;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.GlobalMaxPooling;
import org.convlens.network.GroupNormalisation;
import org.convlens.network.GroupedConvolution;
import org.convlens.network.Layer;
import org.convlens.network.LayerNormalisation;
import org.convlens.network.LayerSpec;
import org.convlens.network.LeakyRelu;
import org.convlens.network.LocalResponseNormalisation;
import org.convlens.network.LocallyConnected;
import org.convlens.network.LpPooling;
import org.convlens.network.MaxPooling;
import org.convlens.network.MaxUnpooling;
import org.convlens.network.NormalisationSpec;
import org.convlens.network.Padding;
import org.convlens.network.PaddingContent;
import org.convlens.network.ParametricRelu;
import org.convlens.network.PoolingSpec;
import org.convlens.network.PrimaryCapsules;
import org.convlens.network.Region;
import org.convlens.network.RegularisationSpec;
import org.convlens.network.Restraint;
import org.convlens.network.RoiPooling;
import org.convlens.network.SeparableConvolution;
import org.convlens.network.SpatialDropout;
import org.convlens.network.StochasticPooling;
import org.convlens.network.TransposedConvolution;
import org.convlens.network.Upsampling;
import org.convlens.network.Window;
import org.convlens.network.WindowedConvolution;
import org.convlens.network.WindowedPooling;
import org.convlens.tensor.Size2;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A layer in words: what it is called, what it is set to, what it computes.
final class LayerWords {

    private final Texts texts;

    LayerWords(Texts texts) {
        this.texts = texts;
    }

    /// The name of the kind, such as `Batch norm`; an activation is called by its function.
    String nameOf(LayerSpec spec) {
        return spec instanceof ActivationSpec activation
                ? texts.get("function." + keyOf(activation))
                : texts.get("kind." + spec.kind());
    }

    String nameOf(ActivationFunction function) {
        return texts.get("function." + keyOf(function));
    }

    String sentenceOf(LayerSpec spec) {
        return texts.get("kind." + spec.kind() + ".sentence");
    }

    String formulaOf(LayerSpec spec) {
        return spec instanceof ActivationSpec activation
                ? texts.get("function." + keyOf(activation) + ".formula")
                : texts.get("kind." + spec.kind() + ".formula");
    }

    String synonymsOf(LayerSpec spec) {
        return texts.get("kind." + spec.kind() + ".synonyms");
    }

    /// The settings that matter most, such as `20 filters 5×5`.
    String settingsOf(LayerSpec spec) {
        return switch (spec) {
            case ConvolutionSpec convolution -> filtersOf(convolution);
            case PoolingSpec pooling -> poolingOf(pooling);
            case ActivationSpec activation -> activationOf(activation);
            case NormalisationSpec normalisation -> normalisationOf(normalisation);
            case RegularisationSpec regularisation -> regularisationOf(regularisation);
            case MaxUnpooling(Window window) -> windowOf("words.unpooling", window);
            case Concatenate(Concatenate.Axis axis) ->
                    texts.get("words.concatenated." + wordOf(axis));
            case CombinationSpec _ -> texts.get("words.joined." + spec.kind());
            case DenseSpec dense -> denseOf(dense);
        };
    }

    private String activationOf(ActivationSpec spec) {
        return switch (spec) {
            case Activation _ -> texts.get("words.activation");
            case LeakyRelu(double alpha) -> texts.get("words.leaky", plain(alpha));
            case Elu(double alpha) -> texts.get("words.elu", plain(alpha));
            case ParametricRelu _ -> texts.get("words.prelu");
            case ChannelSoftmax _ -> texts.get("words.softmax");
        };
    }

    private String regularisationOf(RegularisationSpec spec) {
        return switch (spec) {
            case Dropout(double rate) -> texts.get("words.dropout", rate);
            case SpatialDropout(double rate) -> texts.get("words.spatial-dropout", rate);
            case GaussianNoise(double deviation) -> texts.get("words.noise", deviation);
        };
    }

    private String denseOf(DenseSpec spec) {
        return switch (spec) {
            case Flatten _ -> texts.get("words.flatten");
            case Dense dense -> texts.get("words.dense", dense.units());
            case DropConnect connect ->
                    texts.get("words.drop-connect", connect.dense().units(), connect.rate());
            case PrimaryCapsules capsules ->
                    texts.get("words.capsules", capsules.types(), capsules.dimensions())
                            + strideOf(capsules.window());
            case DigitCapsules capsules ->
                    texts.get("words.capsules", capsules.capsules(), capsules.dimensions());
            case CapsuleLength _ -> texts.get("words.length");
        };
    }

    private String normalisationOf(NormalisationSpec spec) {
        return switch (spec) {
            case BatchNormalisation _ -> texts.get("words.normalisation");
            case LayerNormalisation _ -> texts.get("words.layer-normalisation");
            case GroupNormalisation(int groups, double _) -> texts.get("words.groups", groups);
            case LocalResponseNormalisation response -> texts.get("words.response", response.n());
        };
    }

    /// What else is set and not as usual, such as `same`, `ReLU`.
    List<String> extrasOf(LayerSpec spec) {
        return switch (spec) {
            case WindowedConvolution convolution -> extrasOf(convolution, convolution.window());
            case TransposedConvolution transposed -> extrasOf(transposed, transposed.window());
            case WindowedPooling pooling -> paddingOf(pooling.window().padding());
            case MaxUnpooling(Window window) -> paddingOf(window.padding());
            case Dense dense -> activationOf(dense.activation());
            case DropConnect connect -> activationOf(connect.dense().activation());
            default -> List.of();
        };
    }

    /// What else is set of a layer and not as usual, what keeps its weights small included.
    List<String> extrasOf(Layer layer) {
        List<String> extras = new ArrayList<>(extrasOf(layer.spec()));
        extras.addAll(restraintsOf(layer.restraint(), "max-norm"));
        return extras;
    }

    /// What keeps the layer's weights small, in few words; empty where nothing does.
    ///
    /// A line of three leaves out dots and the zeros before the points, so that it fits.
    String restraintOf(Layer layer) {
        List<String> all = restraintsOf(layer.restraint(), "max-norm.short");
        return all.size() > 2
                ? String.join(" ", all).replace(" 0.", " .")
                : String.join(" · ", all);
    }

    private List<String> restraintsOf(Restraint restraint, String norm) {
        List<String> all = new ArrayList<>();
        addUnlessNone("l1", restraint.l1(), all);
        addUnlessNone("l2", restraint.l2(), all);
        addUnlessNone(norm, restraint.maxNorm(), all);
        return all;
    }

    private void addUnlessNone(String key, double value, List<String> extras) {
        if (value != 0) {
            extras.add(texts.get("words." + key, plain(value)));
        }
    }

    /// A number as people type it: `0.0005` rather than `5.0E-4`.
    static String plain(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : Double.toString(value);
    }

    private String filtersOf(ConvolutionSpec spec) {
        return switch (spec) {
            case Convolution convolution ->
                    filters("convolution", convolution.filters(), convolution.window());
            case Convolution1d series ->
                    texts.get("words.series", series.filters(), series.window().kernel().width())
                            + largeStrideOf(series.window());
            case LocallyConnected local -> filters("local", local.filters(), local.window());
            case DepthwiseConvolution depthwise ->
                    filters("depthwise", depthwise.multiplier(), depthwise.window());
            case SeparableConvolution separable ->
                    filters("separable", separable.filters(), separable.window());
            case TransposedConvolution transposed ->
                    filters("transposed", transposed.filters(), transposed.window());
        };
    }

    private String filters(String key, int count, Window window) {
        return texts.get("words." + key, count, window.kernel()) + largeStrideOf(window);
    }

    private String poolingOf(PoolingSpec spec) {
        return switch (spec) {
            case MaxPooling(Window window) -> windowOf("words.max", window);
            case AveragePooling(Window window, boolean _) -> windowOf("words.average", window);
            case LpPooling(Window window, double p) ->
                    texts.get("words.lp", p) + " " + windowOf("words.window", window);
            case BlurPooling(Window window, PaddingContent _) -> windowOf("words.blur", window);
            case StochasticPooling(Window window) -> windowOf("words.stochastic", window);
            case ChannelMaxPooling(int kernel, int _) -> texts.get("words.channel-max", kernel);
            case ChannelAveragePooling(int kernel, int _) ->
                    texts.get("words.channel-average", kernel);
            case RoiPooling(Size2 output, Region _) -> texts.get("words.region", output);
            case Upsampling(Size2 scale, Upsampling.Mode mode) ->
                    texts.get("words.upsampling." + wordOf(mode), brief(scale));
            case GlobalMaxPooling _ -> texts.get("words.global-max");
            case GlobalAveragePooling _ -> texts.get("words.global-average");
        };
    }

    private String windowOf(String key, Window window) {
        return texts.get(key, window.kernel()) + strideOf(window);
    }

    private String largeStrideOf(Window window) {
        return window.stride().equals(Size2.ONE) ? "" : strideOf(window);
    }

    private String strideOf(Window window) {
        return texts.get("words.stride", brief(window.stride()));
    }

    private static String brief(Size2 size) {
        return size.height() == size.width() ? Integer.toString(size.height()) : size.toString();
    }

    private List<String> extrasOf(ConvolutionSpec spec, Window window) {
        List<String> extras = new ArrayList<>(paddingOf(window.padding()));
        if (!window.dilation().equals(Size2.ONE)) {
            extras.add(texts.get("words.dilation", brief(window.dilation())));
        }
        if (spec instanceof GroupedConvolution convolution && convolution.groups() != 1) {
            extras.add(texts.get("words.groups", convolution.groups()));
        }
        extras.addAll(activationOf(spec.activation()));
        return extras;
    }

    private List<String> activationOf(ActivationFunction function) {
        return function == ActivationFunction.IDENTITY ? List.of() : List.of(nameOf(function));
    }

    private List<String> paddingOf(Padding padding) {
        return switch (padding) {
            case Padding.Valid _ -> List.of();
            case Padding.Same _ -> List.of(texts.get("words.same"));
            case Padding.Explicit _ -> List.of(texts.get("words.padding", PaddingText.of(padding)));
        };
    }

    private static String wordOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String keyOf(ActivationFunction function) {
        return wordOf(function);
    }

    private static String keyOf(ActivationSpec spec) {
        return switch (spec) {
            case Activation(ActivationFunction function) -> keyOf(function);
            case LeakyRelu _ -> keyOf(ActivationFunction.LEAKY_RELU);
            case Elu _ -> keyOf(ActivationFunction.ELU);
            case ParametricRelu _ -> "prelu";
            case ChannelSoftmax _ -> "softmax";
        };
    }
}
