package org.convlens.network;

/// Layers that apply a function to every cell.
public sealed interface ActivationSpec extends LayerSpec
        permits Activation, LeakyRelu, Elu, ParametricRelu, ChannelSoftmax {}
