package org.convlens.zoo;

import org.convlens.network.Add;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.MaxPooling;
import org.convlens.network.Network;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Window;
import org.convlens.tensor.Shape;

/// Networks whose blocks add to what they read.
///
/// @see "He, Zhang, Ren & Sun, Deep residual learning for image recognition, arXiv:1512.03385"
final class ResNet {

    private final NetworkBuilder builder;
    private final boolean bias;

    private ResNet(NetworkBuilder builder, boolean bias) {
        this.builder = builder;
        this.bias = bias;
    }

    /// Three stages of two basic blocks for 32×32 pictures.
    static Network small(String name) {
        ResNet net = new ResNet(new NetworkBuilder(name, Shape.of(3, 32, 32)), false);
        net.normed("conv1", 16, window(3, 1));
        net.builder.then("conv1_relu", Blocks.RELU);
        for (int stage = 1; stage <= 3; stage++) {
            for (int block = 1; block <= 2; block++) {
                int stride = stage > 1 && block == 1 ? 2 : 1;
                net.basic("block%d_%d".formatted(stage, block), 8 << stage, stride);
            }
        }
        return net.answering(10);
    }

    /// Stages of two 3×3 convolutions a block, without bias, as torchvision publishes them.
    static Form basic(int... blocks) {
        return (name, scale) -> {
            ResNet net = new ResNet(new NetworkBuilder(name, scale.picture()), false);
            net.stem(scale);
            for (int stage = 0; stage < blocks.length; stage++) {
                for (int block = 1; block <= blocks[stage]; block++) {
                    net.basic(id(stage, block), scale.of(64 << stage), strideOf(stage, block));
                }
            }
            return net.answering(scale.classes());
        };
    }

    /// The form of Keras and DL4J: convolutions with bias, stride in each stage's first 1×1.
    static Form bottlenecks(int... blocks) {
        return (name, scale) -> {
            ResNet net = new ResNet(new NetworkBuilder(name, scale.picture()), true);
            net.stem(scale);
            for (int stage = 0; stage < blocks.length; stage++) {
                net.bottlenecks(stage, blocks[stage], scale.of(64 << stage));
            }
            return net.answering(scale.classes());
        };
    }

    /// 7×7 and pooling, both with stride 2; for small pictures one 3×3.
    private void stem(Scale scale) {
        normed("conv1", scale.of(64), scale.isPublished() ? window(7, 2) : window(3, 1));
        builder.then("conv1_relu", Blocks.RELU);
        if (scale.isPublished()) {
            builder.then("pool1", new MaxPooling(window(3, 2)));
        }
    }

    private static String id(int stage, int block) {
        return "conv%d_block%d".formatted(stage + 2, block);
    }

    private static int strideOf(int stage, int block) {
        return stage > 0 && block == 1 ? 2 : 1;
    }

    private void bottlenecks(int stage, int blocks, int filters) {
        for (int block = 1; block <= blocks; block++) {
            bottleneck(id(stage, block), filters, strideOf(stage, block), block == 1);
        }
    }

    /// Two 3×3 convolutions beside a shortcut, projected where the block shrinks its maps.
    private void basic(String id, int filters, int stride) {
        String from = builder.last();
        normed(id + "_1", filters, window(3, stride));
        builder.then(id + "_1_relu", Blocks.RELU);
        String main = normed(id + "_2", filters, window(3, 1));
        join(id, main, stride == 1 ? from : projected(id, from, filters, stride));
    }

    /// 1×1, 3×3 and 1×1 beside a shortcut, projected at the start of a stage.
    private void bottleneck(String id, int filters, int stride, boolean projects) {
        String from = builder.last();
        normed(id + "_1", filters, window(1, stride));
        builder.then(id + "_1_relu", Blocks.RELU);
        normed(id + "_2", filters, window(3, 1));
        builder.then(id + "_2_relu", Blocks.RELU);
        String main = normed(id + "_3", 4 * filters, window(1, 1));
        join(id, main, projects ? projected(id, from, 4 * filters, stride) : from);
    }

    private String projected(String id, String from, int filters, int stride) {
        builder.layer(id + "_0", Blocks.plain(filters, window(1, stride), bias), from)
                .then(id + "_0_norm", Blocks.NORM);
        return builder.last();
    }

    private String normed(String id, int filters, Window window) {
        builder.then(id, Blocks.plain(filters, window, bias)).then(id + "_norm", Blocks.NORM);
        return builder.last();
    }

    private void join(String id, String main, String shortcut) {
        builder.layer(id + "_add", new Add(), main, shortcut).then(id + "_out", Blocks.RELU);
    }

    private Network answering(int classes) {
        return builder.then("average", new GlobalAveragePooling())
                .then("output", Blocks.logits(classes))
                .build();
    }

    private static Window window(int kernel, int stride) {
        return Blocks.padded(Window.of(kernel, stride), kernel / 2);
    }
}
