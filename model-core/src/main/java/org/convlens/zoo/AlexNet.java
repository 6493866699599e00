package org.convlens.zoo;

import org.convlens.network.ActivationFunction;
import org.convlens.network.Convolution;
import org.convlens.network.Dropout;
import org.convlens.network.Flatten;
import org.convlens.network.Network;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Window;

/// The network that won ImageNet in 2012, in its later form for one device.
final class AlexNet {

    private AlexNet() {}

    /// The form that torchvision publishes; for small pictures with smaller windows and strides.
    ///
    /// @see "Krizhevsky, One weird trick for parallelizing convolutional neural networks,
    ///   arXiv:1404.5997"
    static Network singleTower(String name, Scale scale) {
        int pool = scale.isPublished() ? 3 : 2;
        return new NetworkBuilder(name, scale.picture())
                .then("conv1", stem(scale))
                .then("pool1", Blocks.maxPooling(pool, 2))
                .then("conv2", Blocks.convolution(scale.of(192), 5, 2))
                .then("pool2", Blocks.maxPooling(pool, 2))
                .then("conv3", Blocks.convolution(scale.of(384), 3, 1))
                .then("conv4", Blocks.convolution(scale.of(256), 3, 1))
                .then("conv5", Blocks.convolution(scale.of(256), 3, 1))
                .then("pool5", Blocks.maxPooling(pool, 2))
                .then("flatten", new Flatten())
                .then("dropout6", scale.dropout(Dropout.DEFAULT_RATE))
                .then("fc6", Blocks.dense(scale.of(4096)))
                .then("dropout7", scale.dropout(Dropout.DEFAULT_RATE))
                .then("fc7", Blocks.dense(scale.of(4096)))
                .then("fc8", Blocks.logits(scale.classes()))
                .build();
    }

    private static Convolution stem(Scale scale) {
        Window window =
                scale.isPublished()
                        ? Blocks.padded(Window.of(11, 4), 2)
                        : Blocks.padded(Window.of(5, 1), 2);
        return Blocks.plain(scale.of(64), window, true).with(ActivationFunction.RELU);
    }
}
