package org.convlens.network;

/// Layers that summarise each whole map: `[channels, height, width]` to `[channels]`.
public sealed interface GlobalPooling extends PoolingSpec
        permits GlobalMaxPooling, GlobalAveragePooling {}
