package org.convlens.zoo;

import org.convlens.network.ActivationFunction;
import org.convlens.network.LayerSpec;
import org.convlens.network.Loss;
import org.convlens.network.MaxPooling;
import org.convlens.network.Network;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Padding;
import org.convlens.network.Upsampling;
import org.convlens.network.Window;
import org.convlens.tensor.Size2;

/// A network that draws its picture again from few numbers.
///
/// @see "Masci, Meier, Ciresan & Schmidhuber, Stacked convolutional auto-encoders for hierarchical
///   feature extraction, ICANN 2011"
final class Autoencoder {

    private Autoencoder() {}

    /// The form of Keras' introduction to autoencoders.
    static Network of(String name, Scale scale) {
        return new NetworkBuilder(name, scale.picture())
                .then("conv1", Blocks.convolution(scale.of(16), 3, 1))
                .then("pool1", halving())
                .then("conv2", Blocks.convolution(scale.of(8), 3, 1))
                .then("pool2", halving())
                .then("conv3", Blocks.convolution(scale.of(8), 3, 1))
                .then("code", halving())
                .then("conv4", Blocks.convolution(scale.of(8), 3, 1))
                .then("up1", doubling())
                .then("conv5", Blocks.convolution(scale.of(8), 3, 1))
                .then("up2", doubling())
                .then("conv6", Blocks.convolution(scale.of(16), 3, 0))
                .then("up3", doubling())
                .then("output", Blocks.convolution(1, 3, 1).with(ActivationFunction.IDENTITY))
                .build(Loss.SIGMOID_CROSS_ENTROPY);
    }

    /// Pooled twice instead of three times.
    static Network shallow(String name, Scale scale) {
        return new NetworkBuilder(name, scale.picture())
                .then("conv1", Blocks.convolution(scale.of(16), 3, 1))
                .then("pool1", halving())
                .then("conv2", Blocks.convolution(scale.of(8), 3, 1))
                .then("code", halving())
                .then("conv3", Blocks.convolution(scale.of(8), 3, 1))
                .then("up1", doubling())
                .then("conv4", Blocks.convolution(scale.of(16), 3, 1))
                .then("up2", doubling())
                .then("output", Blocks.convolution(1, 3, 1).with(ActivationFunction.IDENTITY))
                .build(Loss.SIGMOID_CROSS_ENTROPY);
    }

    private static LayerSpec halving() {
        return new MaxPooling(Window.of(2, 2).with(new Padding.Same()));
    }

    private static LayerSpec doubling() {
        return new Upsampling(Size2.square(2), Upsampling.Mode.NEAREST);
    }
}
