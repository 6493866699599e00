package org.convlens.network;

/// Layers that slide learned filters over maps.
public sealed interface ConvolutionSpec extends LayerSpec permits Convolution {}
