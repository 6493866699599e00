package org.convlens.zoo;

import org.convlens.network.Flatten;
import org.convlens.network.Network;
import org.convlens.network.NetworkBuilder;
import org.convlens.tensor.Shape;

/// The networks that read handwritten digits.
final class LeNet {

    private static final Shape DIGIT = Shape.of(1, 28, 28);

    private LeNet() {}

    /// Layers C1 to F6 of the publication; every map of C3 reads all maps of S2.
    ///
    /// @see "LeCun, Bottou, Bengio & Haffner, Gradient-based learning applied to document
    ///   recognition, 1998, doi:10.1109/5.726791"
    static Network five(String name, Scale scale) {
        return new NetworkBuilder(name, scale.picture())
                .then("C1", Blocks.convolution(scale.of(6), 5, 2))
                .then("S2", Blocks.maxPooling(2, 2))
                .then("C3", Blocks.convolution(scale.of(16), 5, 0))
                .then("S4", Blocks.maxPooling(2, 2))
                .then("C5", Blocks.convolution(scale.of(120), 5, 0))
                .then("flatten", new Flatten())
                .then("F6", Blocks.dense(scale.of(84)))
                .then("output", Blocks.logits(scale.classes()))
                .build();
    }

    /// The 20-50-500 that came with Caffe.
    static Network caffe(String name) {
        return new NetworkBuilder(name, DIGIT)
                .then("conv1", Blocks.convolution(20, 5, 0))
                .then("pool1", Blocks.maxPooling(2, 2))
                .then("conv2", Blocks.convolution(50, 5, 0))
                .then("pool2", Blocks.maxPooling(2, 2))
                .then("flatten", new Flatten())
                .then("ip1", Blocks.dense(500))
                .then("ip2", Blocks.logits(10))
                .build();
    }
}
