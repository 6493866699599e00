package org.convlens.network;

/// Layers that summarise maps without learning, or spread them again.
public sealed interface PoolingSpec extends LayerSpec
        permits WindowedPooling,
                ChannelMaxPooling,
                ChannelAveragePooling,
                GlobalPooling,
                RoiPooling,
                Upsampling {}
