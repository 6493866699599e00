package org.convlens.network;

import java.util.Optional;

/// The activation function that a layer applies to its result, whether it is one or has one.
public final class AppliedFunction {

    private AppliedFunction() {}

    /// {@return the function of a layer; nothing for layers that have none}
    ///
    /// @param spec the layer's settings
    public static Optional<ActivationFunction> of(LayerSpec spec) {
        return switch (spec) {
            case ConvolutionSpec convolution -> Optional.of(convolution.activation());
            case Dense dense -> Optional.of(dense.activation());
            case DropConnect(Dense dense, double _) -> Optional.of(dense.activation());
            case Activation(ActivationFunction function) -> Optional.of(function);
            case LeakyRelu _,
                    Elu _,
                    ParametricRelu _,
                    ChannelSoftmax _,
                    CapsuleSpec _,
                    Flatten _,
                    PoolingSpec _,
                    NormalisationSpec _,
                    RegularisationSpec _,
                    CombinationSpec _ ->
                    Optional.empty();
        };
    }

    /// {@return a layer with another function; the same one if it has none}
    ///
    /// @param spec the layer's settings
    /// @param function the new one
    public static LayerSpec replaced(LayerSpec spec, ActivationFunction function) {
        return switch (spec) {
            case ConvolutionSpec convolution -> convolution.with(function);
            case Dense(int units, boolean bias, ActivationFunction _) ->
                    new Dense(units, bias, function);
            case DropConnect(Dense dense, double rate) ->
                    new DropConnect(new Dense(dense.units(), dense.bias(), function), rate);
            case Activation _ -> new Activation(function);
            case LeakyRelu _,
                    Elu _,
                    ParametricRelu _,
                    ChannelSoftmax _,
                    CapsuleSpec _,
                    Flatten _,
                    PoolingSpec _,
                    NormalisationSpec _,
                    RegularisationSpec _,
                    CombinationSpec _ ->
                    spec;
        };
    }
}
