package org.convlens.network;

/// Layers that summarise windows of maps without learning.
public sealed interface PoolingSpec extends LayerSpec
        permits MaxPooling, AveragePooling, GlobalMaxPooling, GlobalAveragePooling {}
