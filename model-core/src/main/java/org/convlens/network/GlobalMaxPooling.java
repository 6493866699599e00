package org.convlens.network;

/// The largest value of each whole map: `[channels, height, width]` to `[channels]`.
public record GlobalMaxPooling() implements GlobalPooling {

    @Override
    public String kind() {
        return "global-max-pooling";
    }
}
