package org.convlens.zoo;

import org.convlens.network.Flatten;
import org.convlens.network.Network;
import org.convlens.network.NetworkBuilder;
import org.convlens.tensor.Shape;

/// Networks small enough to understand whole.
final class FirstNetworks {

    private FirstNetworks() {}

    static Network of(String name, Shape picture, int classes) {
        return new NetworkBuilder(name, picture)
                .then("conv1", Blocks.convolution(8, 5, 2))
                .then("pool1", Blocks.maxPooling(2, 2))
                .then("conv2", Blocks.convolution(16, 5, 2))
                .then("pool2", Blocks.maxPooling(2, 2))
                .then("flatten1", new Flatten())
                .then("dense1", Blocks.logits(classes))
                .build();
    }
}
