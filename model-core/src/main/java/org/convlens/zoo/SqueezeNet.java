package org.convlens.zoo;

import org.convlens.network.ActivationFunction;
import org.convlens.network.Concatenate;
import org.convlens.network.Dropout;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.Network;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Window;

/// Few parameters by squeezing channels before looking around.
///
/// @see "Iandola et al., SqueezeNet: AlexNet-level accuracy with 50x fewer parameters,
///   arXiv:1602.07360, version 1.1 of its code"
final class SqueezeNet {

    private final NetworkBuilder builder;
    private final Scale scale;

    private SqueezeNet(String name, Scale scale) {
        this.builder = new NetworkBuilder(name, scale.picture());
        this.scale = scale;
    }

    /// Version 1.1 as torchvision publishes it; small pictures are pooled less.
    static Network of(String name, Scale scale) {
        SqueezeNet net = new SqueezeNet(name, scale);
        net.stem();
        net.fire(2, 16);
        net.fire(3, 16);
        net.pool(3);
        net.fire(4, 32);
        net.fire(5, 32);
        net.pool(5);
        net.fire(6, 48);
        net.fire(7, 48);
        net.fire(8, 64);
        net.fire(9, 64);
        return net.answering();
    }

    private void stem() {
        if (scale.isPublished()) {
            builder.then("conv1", Blocks.convolution(64, Window.of(3, 2)));
            pool(1);
        } else {
            builder.then("conv1", Blocks.convolution(scale.of(64), 3, 1));
        }
    }

    private void pool(int after) {
        builder.then("pool" + after, Blocks.maxPooling(scale.isPublished() ? 3 : 2, 2));
    }

    /// Squeezes to few channels, then expands them four times each with 1×1 and 3×3.
    private void fire(int number, int published) {
        int squeezed = scale.of(published);
        String id = "fire" + number;
        builder.then(id + "_squeeze", Blocks.convolution(squeezed, 1, 0));
        builder.layer(id + "_1x1", Blocks.convolution(4 * squeezed, 1, 0), id + "_squeeze")
                .layer(id + "_3x3", Blocks.convolution(4 * squeezed, 3, 1), id + "_squeeze")
                .layer(id, new Concatenate(), id + "_1x1", id + "_3x3");
    }

    private Network answering() {
        return builder.then("dropout10", scale.dropout(Dropout.DEFAULT_RATE))
                .then(
                        "conv10",
                        Blocks.plain(scale.classes(), Window.of(1, 1), true)
                                .with(ActivationFunction.RELU))
                .then("average", new GlobalAveragePooling())
                .build();
    }
}
