package org.convlens.zoo;

import org.convlens.network.ActivationFunction;
import org.convlens.network.Dropout;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.Network;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Window;

/// A network whose convolutions do the pooling.
final class AllConvolutional {

    private static final double INPUT_RATE = 0.2;

    private AllConvolutional() {}

    /// All-CNN-C: where others pool, a 3×3 convolution has stride 2.
    ///
    /// @see "Springenberg, Dosovitskiy, Brox & Riedmiller, Striving for simplicity: the all
    ///   convolutional net, arXiv:1412.6806, table 1"
    static Network of(String name, Scale scale) {
        int narrow = scale.of(96);
        int wide = scale.of(192);
        return new NetworkBuilder(name, scale.picture())
                .then("dropout0", scale.dropout(INPUT_RATE))
                .then("conv1", Blocks.convolution(narrow, 3, 1))
                .then("conv2", Blocks.convolution(narrow, 3, 1))
                .then("conv3", Blocks.convolution(narrow, halving()))
                .then("dropout3", scale.dropout(Dropout.DEFAULT_RATE))
                .then("conv4", Blocks.convolution(wide, 3, 1))
                .then("conv5", Blocks.convolution(wide, 3, 1))
                .then("conv6", Blocks.convolution(wide, halving()))
                .then("dropout6", scale.dropout(Dropout.DEFAULT_RATE))
                .then("conv7", Blocks.convolution(wide, 3, 0))
                .then("conv8", Blocks.convolution(wide, 1, 0))
                .then(
                        "conv9",
                        Blocks.convolution(scale.classes(), 1, 0).with(ActivationFunction.IDENTITY))
                .then("average", new GlobalAveragePooling())
                .build();
    }

    private static Window halving() {
        return Blocks.padded(Window.of(3, 2), 1);
    }
}
