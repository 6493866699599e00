package org.convlens.network;

/// Maps as one vector, channel by channel, row by row.
public record Flatten() implements DenseSpec {

    @Override
    public String kind() {
        return "flatten";
    }
}
