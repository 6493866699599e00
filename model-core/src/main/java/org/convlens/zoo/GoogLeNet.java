package org.convlens.zoo;

import org.convlens.network.Concatenate;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.LayerSpec;
import org.convlens.network.LocalResponseNormalisation;
import org.convlens.network.MaxPooling;
import org.convlens.network.Network;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Padding;
import org.convlens.network.Window;

/// Networks of modules that look at several sizes at once.
///
/// @see "Szegedy et al., Going deeper with convolutions, arXiv:1409.4842, table 1"
final class GoogLeNet {

    private static final double RATE = 0.4;

    /// As in Caffe, whose alpha is divided by the number of neighbours.
    private static final LayerSpec RESPONSE = new LocalResponseNormalisation(5, 1e-4 / 5, 0.75, 1);

    private final NetworkBuilder builder;
    private final Scale scale;

    private GoogLeNet(String name, Scale scale) {
        this.builder = new NetworkBuilder(name, scale.picture());
        this.scale = scale;
    }

    /// Widths of a module's four branches, as the columns of the paper's table 1.
    ///
    /// @param one of the 1×1
    /// @param reduce3 of the 1×1 before the 3×3
    /// @param three of the 3×3
    /// @param reduce5 of the 1×1 before the 5×5
    /// @param five of the 5×5
    /// @param pooled of the 1×1 after the pooling
    private record Module(int one, int reduce3, int three, int reduce5, int five, int pooled) {

        static final Module A3 = new Module(64, 96, 128, 16, 32, 32);
        static final Module B3 = new Module(128, 128, 192, 32, 96, 64);
        static final Module A4 = new Module(192, 96, 208, 16, 48, 64);
        static final Module B4 = new Module(160, 112, 224, 24, 64, 64);
        static final Module C4 = new Module(128, 128, 256, 24, 64, 64);
        static final Module D4 = new Module(112, 144, 288, 32, 64, 64);
        static final Module E4 = new Module(256, 160, 320, 32, 128, 128);
        static final Module A5 = new Module(256, 160, 320, 32, 128, 128);
        static final Module B5 = new Module(384, 192, 384, 48, 128, 128);
    }

    /// The whole network without its two auxiliary classifiers.
    static Network of(String name, Scale scale) {
        GoogLeNet net = new GoogLeNet(name, scale);
        net.stem();
        net.module("3a", Module.A3);
        net.module("3b", Module.B3);
        net.builder.then("pool3", halving());
        net.module("4a", Module.A4);
        net.module("4b", Module.B4);
        net.module("4c", Module.C4);
        net.module("4d", Module.D4);
        net.module("4e", Module.E4);
        net.builder.then("pool4", halving());
        net.module("5a", Module.A5);
        net.module("5b", Module.B5);
        return net.answering();
    }

    /// The same idea with five modules on small pictures.
    static Network shallow(String name, Scale scale) {
        GoogLeNet net = new GoogLeNet(name, scale);
        net.builder
                .then("conv1", Blocks.convolution(scale.of(192), 3, 1))
                .then("pool1", Blocks.maxPooling(2, 2));
        net.module("3a", Module.A3);
        net.module("3b", Module.B3);
        net.builder.then("pool3", halving());
        net.module("4a", Module.A4);
        net.module("4e", Module.E4);
        net.builder.then("pool4", halving());
        net.module("5b", Module.B5);
        return net.answering();
    }

    /// Module 3a alone, on the maps that it reads in the network.
    static Network module(String name, Scale scale) {
        GoogLeNet net = new GoogLeNet(name, scale);
        net.module("3a", Module.A3);
        return net.builder.build();
    }

    /// Module 3a between two convolutions and the answer.
    static Network oneModule(String name, Scale scale) {
        GoogLeNet net = new GoogLeNet(name, scale);
        net.builder
                .then("conv1", Blocks.convolution(scale.of(64), 5, 2))
                .then("pool1", Blocks.maxPooling(2, 2))
                .then("conv2", Blocks.convolution(scale.of(192), 3, 1))
                .then("pool2", Blocks.maxPooling(2, 2));
        net.module("3a", Module.A3);
        return net.answering();
    }

    private void stem() {
        builder.then("conv1", Blocks.convolution(64, Blocks.padded(Window.of(7, 2), 3)))
                .then("pool1", halving())
                .then("norm1", RESPONSE)
                .then("conv2_reduce", Blocks.convolution(64, 1, 0))
                .then("conv2", Blocks.convolution(192, 3, 1))
                .then("norm2", RESPONSE)
                .then("pool2", halving());
    }

    private void module(String id, Module widths) {
        String from = builder.last();
        String one = branch(id + "_1x1", widths.one(), 1, from);
        branch(id + "_3x3_reduce", widths.reduce3(), 1, from);
        String three = branch(id + "_3x3", widths.three(), 3, builder.last());
        branch(id + "_5x5_reduce", widths.reduce5(), 1, from);
        String five = branch(id + "_5x5", widths.five(), 5, builder.last());
        builder.layer(id + "_pool", new MaxPooling(same(3, 1)), from);
        String pooled = branch(id + "_pool_proj", widths.pooled(), 1, builder.last());
        builder.layer(id, new Concatenate(), one, three, five, pooled);
    }

    private String branch(String id, int filters, int kernel, String from) {
        builder.layer(id, Blocks.convolution(scale.of(filters), kernel, kernel / 2), from);
        return id;
    }

    private Network answering() {
        return builder.then("average", new GlobalAveragePooling())
                .then("dropout", scale.dropout(RATE))
                .then("output", Blocks.logits(scale.classes()))
                .build();
    }

    private static LayerSpec halving() {
        return new MaxPooling(same(3, 2));
    }

    private static Window same(int kernel, int stride) {
        return Window.of(kernel, stride).with(new Padding.Same());
    }
}
