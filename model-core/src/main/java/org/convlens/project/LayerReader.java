package org.convlens.project;

import org.convlens.network.Activation;
import org.convlens.network.ActivationFunction;
import org.convlens.network.ActivationSpec;
import org.convlens.network.Add;
import org.convlens.network.Average;
import org.convlens.network.BatchNormalisation;
import org.convlens.network.ChannelSoftmax;
import org.convlens.network.Concatenate;
import org.convlens.network.Dropout;
import org.convlens.network.Elu;
import org.convlens.network.GaussianNoise;
import org.convlens.network.GroupNormalisation;
import org.convlens.network.Largest;
import org.convlens.network.LayerNormalisation;
import org.convlens.network.LayerSpec;
import org.convlens.network.LeakyRelu;
import org.convlens.network.LocalResponseNormalisation;
import org.convlens.network.MaxUnpooling;
import org.convlens.network.Multiply;
import org.convlens.network.ParametricRelu;
import org.convlens.network.SpatialDropout;

/// Layer settings out of network.json.
final class LayerReader {

    private LayerReader() {}

    /// {@return the settings of a layer}
    ///
    /// @param kind the layer's kind
    /// @param fields the layer's object
    /// @throws ProjectException if the kind is unknown, or a setting is wrong
    static LayerSpec read(String kind, Fields fields) {
        return switch (kind) {
            case "convolution",
                    "depthwise-convolution",
                    "separable-convolution",
                    "transposed-convolution",
                    "locally-connected",
                    "convolution-1d" ->
                    ConvolutionJson.read(kind, fields);
            case "max-pooling",
                    "average-pooling",
                    "lp-pooling",
                    "blur-pooling",
                    "stochastic-pooling",
                    "roi-pooling",
                    "channel-max-pooling",
                    "channel-average-pooling",
                    "global-max-pooling",
                    "global-average-pooling",
                    "upsampling" ->
                    PoolingJson.read(kind, fields);
            case "dense",
                    "drop-connect",
                    "flatten",
                    "primary-capsules",
                    "digit-capsules",
                    "capsule-length" ->
                    DenseJson.read(kind, fields);
            case "activation" -> activation(fields);
            case "batch-normalisation" -> batchNormalisation(fields);
            case "layer-normalisation" ->
                    new LayerNormalisation(
                            fields.number("epsilon", LayerNormalisation.DEFAULT_EPSILON));
            case "group-normalisation" -> groupNormalisation(fields);
            case "local-response-normalisation" -> responseNormalisation(fields);
            case "dropout" -> new Dropout(fields.number("rate", Dropout.DEFAULT_RATE));
            case "spatial-dropout" ->
                    new SpatialDropout(fields.number("rate", Dropout.DEFAULT_RATE));
            case "gaussian-noise" ->
                    new GaussianNoise(fields.number("deviation", GaussianNoise.DEFAULT_DEVIATION));
            case "add" -> new Add();
            case "concatenate" ->
                    new Concatenate(fields.word("axis", Concatenate.Axis.CHANNELS, Fields::wordOf));
            case "multiply" -> new Multiply();
            case "average" -> new Average();
            case "maximum" -> new Largest();
            case "max-unpooling" -> new MaxUnpooling(WindowJson.ofPooling(fields));
            default ->
                    throw new ProjectException(
                            "%s: there is no kind of layer called \"%s\"."
                                    .formatted(fields.place(), kind));
        };
    }

    /// {@return the function a setting names; the identity if it is left out}
    static ActivationFunction function(Fields fields, String name) {
        return fields.word(name, ActivationFunction.IDENTITY, Fields::wordOf);
    }

    private static ActivationSpec activation(Fields fields) {
        fields.require("function");
        return switch (fields.text("function")) {
            case "prelu" -> new ParametricRelu();
            case "softmax" -> new ChannelSoftmax();
            case "leaky-relu" -> LeakyRelu.of(fields.number("alpha", LeakyRelu.USUAL_ALPHA));
            case "elu" -> Elu.of(fields.number("alpha", Elu.USUAL_ALPHA));
            default -> new Activation(function(fields, "function"));
        };
    }

    private static BatchNormalisation batchNormalisation(Fields fields) {
        return new BatchNormalisation(
                fields.number("epsilon", BatchNormalisation.DEFAULT_EPSILON),
                fields.number("decay", BatchNormalisation.DEFAULT_DECAY),
                fields.flag("scale", true));
    }

    private static GroupNormalisation groupNormalisation(Fields fields) {
        return new GroupNormalisation(
                fields.whole("groups", GroupNormalisation.DEFAULT_GROUPS),
                fields.number("epsilon", GroupNormalisation.DEFAULT_EPSILON));
    }

    private static LocalResponseNormalisation responseNormalisation(Fields fields) {
        LocalResponseNormalisation usual = LocalResponseNormalisation.DEFAULT;
        return new LocalResponseNormalisation(
                fields.whole("n", usual.n()),
                fields.number("alpha", usual.alpha()),
                fields.number("beta", usual.beta()),
                fields.number("k", usual.k()));
    }
}
