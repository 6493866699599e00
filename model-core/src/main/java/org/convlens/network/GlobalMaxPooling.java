package org.convlens.network;

/// The largest value of each whole map: `[channels, height, width]` to `[channels]`.
public record GlobalMaxPooling() implements PoolingSpec {

    @Override
    public String kind() {
        return "global-max-pooling";
    }
}
