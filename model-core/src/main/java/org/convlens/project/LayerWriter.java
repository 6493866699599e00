package org.convlens.project;

import org.convlens.network.Activation;
import org.convlens.network.ActivationFunction;
import org.convlens.network.BatchNormalisation;
import org.convlens.network.ChannelSoftmax;
import org.convlens.network.CombinationSpec;
import org.convlens.network.Concatenate;
import org.convlens.network.ConvolutionSpec;
import org.convlens.network.DenseSpec;
import org.convlens.network.Dropout;
import org.convlens.network.Elu;
import org.convlens.network.GaussianNoise;
import org.convlens.network.GroupNormalisation;
import org.convlens.network.LayerNormalisation;
import org.convlens.network.LayerSpec;
import org.convlens.network.LeakyRelu;
import org.convlens.network.LocalResponseNormalisation;
import org.convlens.network.MaxUnpooling;
import org.convlens.network.ParametricRelu;
import org.convlens.network.PoolingSpec;
import org.convlens.network.SpatialDropout;
import org.convlens.network.Window;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Layer settings into network.json; those that have their default are left out.
final class LayerWriter {

    private LayerWriter() {}

    /// Adds a layer's settings to its object.
    ///
    /// @param spec the settings
    /// @param target the layer's object
    static void write(LayerSpec spec, ObjectNode target) {
        switch (spec) {
            case ConvolutionSpec convolution -> ConvolutionJson.write(convolution, target);
            case PoolingSpec pooling -> PoolingJson.write(pooling, target);
            case DenseSpec dense -> DenseJson.write(dense, target);
            case Activation(ActivationFunction function) ->
                    target.put("function", Fields.wordOf(function));
            case LeakyRelu(double alpha) -> {
                target.put("function", "leaky-relu");
                put(target, "alpha", alpha, LeakyRelu.USUAL_ALPHA);
            }
            case Elu(double alpha) -> {
                target.put("function", "elu");
                put(target, "alpha", alpha, Elu.USUAL_ALPHA);
            }
            case ParametricRelu() -> target.put("function", "prelu");
            case ChannelSoftmax() -> target.put("function", "softmax");
            case BatchNormalisation(double epsilon, double decay, boolean scale) -> {
                put(target, "epsilon", epsilon, BatchNormalisation.DEFAULT_EPSILON);
                put(target, "decay", decay, BatchNormalisation.DEFAULT_DECAY);
                put(target, "scale", scale, true);
            }
            case LayerNormalisation(double epsilon) ->
                    put(target, "epsilon", epsilon, LayerNormalisation.DEFAULT_EPSILON);
            case GroupNormalisation(int groups, double epsilon) -> {
                put(target, "groups", groups, GroupNormalisation.DEFAULT_GROUPS);
                put(target, "epsilon", epsilon, GroupNormalisation.DEFAULT_EPSILON);
            }
            case LocalResponseNormalisation response -> write(response, target);
            case Dropout(double rate) -> put(target, "rate", rate, Dropout.DEFAULT_RATE);
            case SpatialDropout(double rate) -> put(target, "rate", rate, Dropout.DEFAULT_RATE);
            case GaussianNoise(double deviation) ->
                    put(target, "deviation", deviation, GaussianNoise.DEFAULT_DEVIATION);
            case MaxUnpooling(Window window) -> WindowJson.write(window, window.kernel(), target);
            case Concatenate(Concatenate.Axis axis) ->
                    put(target, "axis", axis, Concatenate.Axis.CHANNELS);
            case CombinationSpec _ -> {}
        }
    }

    private static void write(LocalResponseNormalisation response, ObjectNode target) {
        LocalResponseNormalisation usual = LocalResponseNormalisation.DEFAULT;
        put(target, "n", response.n(), usual.n());
        put(target, "alpha", response.alpha(), usual.alpha());
        put(target, "beta", response.beta(), usual.beta());
        put(target, "k", response.k(), usual.k());
    }

    static void put(ObjectNode target, String name, JsonNode value, JsonNode standard) {
        if (!value.equals(standard)) {
            target.set(name, value);
        }
    }

    static void put(ObjectNode target, String name, boolean value, boolean standard) {
        if (value != standard) {
            target.put(name, value);
        }
    }

    static void put(ObjectNode target, String name, int value, int standard) {
        if (value != standard) {
            target.put(name, value);
        }
    }

    static void put(ObjectNode target, String name, double value, double standard) {
        if (value != standard) {
            target.put(name, value);
        }
    }

    static void put(ObjectNode target, String name, Enum<?> value, Enum<?> standard) {
        if (value != standard) {
            target.put(name, Fields.wordOf(value));
        }
    }
}
