package org.convlens.network;

/// Layers that bring activations to a common scale.
public sealed interface NormalisationSpec extends LayerSpec
        permits BatchNormalisation,
                LayerNormalisation,
                GroupNormalisation,
                LocalResponseNormalisation {}
