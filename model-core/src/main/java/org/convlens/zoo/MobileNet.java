package org.convlens.zoo;

import org.convlens.network.Add;
import org.convlens.network.DepthwiseConvolution;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.Network;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Padding;
import org.convlens.network.Window;

/// Networks for telephones: windows look at each channel by itself, 1×1 convolutions mix the
/// channels.
///
/// @see "Howard et al., MobileNets, arXiv:1704.04861"
/// @see "Sandler et al., MobileNetV2: inverted residuals and linear bottlenecks, arXiv:1801.04381"
final class MobileNet {

    private static final int EXPANSION = 6;

    private final NetworkBuilder builder;
    private final Scale scale;
    private int channels;

    private MobileNet(String name, Scale scale) {
        this.builder = new NetworkBuilder(name, scale.picture());
        this.scale = scale;
        this.channels = scale.of(32);
        convolved("conv1", channels, same(3, scale.isPublished() ? 2 : 1));
        builder.then("conv1_relu", Blocks.RELU);
    }

    /// Blocks in a row, or one after the other with the same stride afterwards 1.
    ///
    /// @param filters of the block's answer
    /// @param stride of the first block
    /// @param count how many blocks
    record Stage(int filters, int stride, int count) {}

    /// Version 1: 3×3 by channel, then 1×1, 13 times.
    static Form first(Stage... stages) {
        return (name, scale) -> {
            MobileNet net = new MobileNet(name, scale);
            int number = 1;
            for (Stage stage : stages) {
                for (int i = 0; i < stage.count(); i++) {
                    net.separable("block" + number++, stage, i == 0 ? stage.stride() : 1);
                }
            }
            return net.answering();
        };
    }

    /// Version 2: blocks that widen six times, look, and narrow again, with shortcuts between the
    /// narrow ends.
    static Form second(int last, Stage... stages) {
        return (name, scale) -> {
            MobileNet net = new MobileNet(name, scale);
            int number = 0;
            for (Stage stage : stages) {
                for (int i = 0; i < stage.count(); i++) {
                    net.inverted(number++, stage, i == 0 ? stage.stride() : 1);
                }
            }
            net.convolved("last", scale.of(last), same(1, 1));
            net.builder.then("last_relu", Blocks.RELU);
            return net.answering();
        };
    }

    private void separable(String id, Stage stage, int stride) {
        byChannel(id + "_depthwise", stride);
        convolved(id + "_pointwise", scale.of(stage.filters()), same(1, 1));
        builder.then(id + "_pointwise_relu", Blocks.RELU);
        channels = scale.of(stage.filters());
    }

    /// The very first block does not widen.
    private void inverted(int number, Stage stage, int stride) {
        String id = "block" + number;
        String from = builder.last();
        if (number > 0) {
            convolved(id + "_expand", EXPANSION * channels, same(1, 1));
            builder.then(id + "_expand_relu", Blocks.RELU);
        }
        byChannel(id + "_depthwise", stride);
        int filters = scale.of(stage.filters());
        convolved(id + "_project", filters, same(1, 1));
        if (stride == 1 && filters == channels) {
            builder.layer(id + "_add", new Add(), from, builder.last());
        }
        channels = filters;
    }

    private void byChannel(String id, int stride) {
        builder.then(id, DepthwiseConvolution.of(1, same(3, stride)).withBias(false))
                .then(id + "_norm", Blocks.NORM)
                .then(id + "_relu", Blocks.RELU);
    }

    private void convolved(String id, int filters, Window window) {
        builder.then(id, Blocks.plain(filters, window, false)).then(id + "_norm", Blocks.NORM);
    }

    private Network answering() {
        return builder.then("average", new GlobalAveragePooling())
                .then("output", Blocks.logits(scale.classes()))
                .build();
    }

    private static Window same(int kernel, int stride) {
        return Window.of(kernel, stride).with(new Padding.Same());
    }
}
