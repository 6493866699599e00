package org.convlens.zoo;

import org.convlens.network.ActivationFunction;
import org.convlens.network.Convolution;
import org.convlens.network.Dropout;
import org.convlens.network.Flatten;
import org.convlens.network.Network;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Window;
import org.convlens.tensor.Shape;

/// The network that won ImageNet in 2012, in its later form for one device.
final class AlexNet {

    private AlexNet() {}

    /// The form that torchvision publishes.
    ///
    /// @see "Krizhevsky, One weird trick for parallelizing convolutional neural networks,
    ///   arXiv:1404.5997"
    static Network singleTower(String name) {
        return new NetworkBuilder(name, Shape.of(3, 224, 224))
                .then("conv1", stem())
                .then("pool1", Blocks.maxPooling(3, 2))
                .then("conv2", Blocks.convolution(192, 5, 2))
                .then("pool2", Blocks.maxPooling(3, 2))
                .then("conv3", Blocks.convolution(384, 3, 1))
                .then("conv4", Blocks.convolution(256, 3, 1))
                .then("conv5", Blocks.convolution(256, 3, 1))
                .then("pool5", Blocks.maxPooling(3, 2))
                .then("flatten", new Flatten())
                .then("dropout6", new Dropout(Dropout.DEFAULT_RATE))
                .then("fc6", Blocks.dense(4096))
                .then("dropout7", new Dropout(Dropout.DEFAULT_RATE))
                .then("fc7", Blocks.dense(4096))
                .then("fc8", Blocks.logits(1000))
                .build();
    }

    private static Convolution stem() {
        return Blocks.plain(64, Blocks.padded(Window.of(11, 4), 2), true)
                .with(ActivationFunction.RELU);
    }
}
