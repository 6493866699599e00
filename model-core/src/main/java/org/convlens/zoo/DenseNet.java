package org.convlens.zoo;

import org.convlens.network.Concatenate;
import org.convlens.network.Convolution;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.MaxPooling;
import org.convlens.network.Network;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Window;

/// Networks whose layers read all layers before them in their stage.
///
/// @see "Huang, Liu, van der Maaten & Weinberger, Densely connected convolutional networks,
///   arXiv:1608.06993"
final class DenseNet {

    private static final int GROWTH = 32;

    private final NetworkBuilder builder;
    private final Scale scale;
    private int channels;

    private DenseNet(String name, Scale scale) {
        this.builder = new NetworkBuilder(name, scale.picture());
        this.scale = scale;
        this.channels = 2 * scale.of(GROWTH);
    }

    /// Bottleneck layers per stage, each adding 32 maps; channels are halved between stages.
    static Form of(int... layers) {
        return (name, scale) -> {
            DenseNet net = new DenseNet(name, scale);
            net.stem();
            for (int stage = 0; stage < layers.length; stage++) {
                net.stage(stage + 2, layers[stage]);
                if (stage < layers.length - 1) {
                    net.transition(stage + 2);
                }
            }
            return net.answering();
        };
    }

    /// 7×7 and pooling, both with stride 2; for small pictures one 3×3.
    private void stem() {
        builder.then("conv1", plain(channels, scale.isPublished() ? window(7, 2) : window(3, 1)));
        normed("conv1");
        if (scale.isPublished()) {
            builder.then("pool1", new MaxPooling(window(3, 2)));
        }
    }

    private void stage(int number, int layers) {
        for (int i = 1; i <= layers; i++) {
            layer("conv%d_block%d".formatted(number, i));
            channels += scale.of(GROWTH);
        }
    }

    private void layer(String id) {
        String from = builder.last();
        normed(id + "_0");
        builder.then(id + "_1", plain(4 * scale.of(GROWTH), window(1, 1)));
        normed(id + "_1");
        builder.then(id + "_2", plain(scale.of(GROWTH), window(3, 1)))
                .layer(id + "_concat", new Concatenate(), from, id + "_2");
    }

    private void transition(int stage) {
        channels /= 2;
        String id = "pool" + stage;
        normed(id);
        builder.then(id + "_conv", plain(channels, window(1, 1)))
                .then(id, Blocks.averagePooling(2, 2));
    }

    private Network answering() {
        normed("final");
        return builder.then("average", new GlobalAveragePooling())
                .then("output", Blocks.logits(scale.classes()))
                .build();
    }

    private void normed(String id) {
        builder.then(id + "_norm", Blocks.NORM).then(id + "_relu", Blocks.RELU);
    }

    private static Convolution plain(int filters, Window window) {
        return Blocks.plain(filters, window, false);
    }

    private static Window window(int kernel, int stride) {
        return Blocks.padded(Window.of(kernel, stride), kernel / 2);
    }
}
