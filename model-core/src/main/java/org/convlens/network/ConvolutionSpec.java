package org.convlens.network;

/// Layers that slide learned filters over maps.
public sealed interface ConvolutionSpec extends LayerSpec
        permits WindowedConvolution, TransposedConvolution {

    /// {@return whether a learned constant is added to the result}
    boolean bias();

    /// {@return the function applied to the result}
    ActivationFunction activation();

    /// {@return this layer with or without a bias}
    ///
    /// @param wanted whether a learned constant is added to the result
    ConvolutionSpec withBias(boolean wanted);

    /// {@return this layer with another activation}
    ///
    /// @param function the function applied to the result
    ConvolutionSpec with(ActivationFunction function);
}
