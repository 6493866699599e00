package org.convlens.network;

/// Layers that disturb training so that the network generalises better.
public sealed interface RegularisationSpec extends LayerSpec
        permits Dropout, SpatialDropout, GaussianNoise {}
