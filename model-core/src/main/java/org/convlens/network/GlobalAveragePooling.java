package org.convlens.network;

/// The mean of each whole map: `[channels, height, width]` to `[channels]`.
public record GlobalAveragePooling() implements GlobalPooling {

    @Override
    public String kind() {
        return "global-average-pooling";
    }
}
