package org.convlens.zoo;

import org.convlens.network.Dropout;
import org.convlens.network.Flatten;
import org.convlens.network.Network;
import org.convlens.network.NetworkBuilder;
import org.convlens.tensor.Shape;

/// Networks of nothing but 3×3 windows.
final class Vgg {

    private static final int KERNEL = 3;

    private Vgg() {}

    /// Four convolutions of ten maps, without padding.
    ///
    /// @see "Wang et al., CNN Explainer, IEEE Transactions on Visualization and Computer Graphics
    ///   27, 2021, doi:10.1109/TVCG.2020.3030418"
    static Network tiny(String name) {
        NetworkBuilder builder = new NetworkBuilder(name, Shape.of(3, 64, 64));
        stage(builder, 1, new Stage(2, 10, 0));
        stage(builder, 2, new Stage(2, 10, 0));
        return builder.then("flatten", new Flatten()).then("output", Blocks.logits(10)).build();
    }

    /// Two pairs of convolutions for 32×32 pictures.
    static Network small(String name) {
        NetworkBuilder builder = new NetworkBuilder(name, Shape.of(3, 32, 32));
        stage(builder, 1, new Stage(2, 32, 1));
        stage(builder, 2, new Stage(2, 64, 1));
        return builder.then("flatten", new Flatten())
                .then("dense1", Blocks.dense(256))
                .then("dense2", Blocks.logits(10))
                .build();
    }

    /// Thirteen convolutions and three dense layers.
    ///
    /// @see "Simonyan & Zisserman, Very deep convolutional networks for large-scale image
    ///   recognition, arXiv:1409.1556, configuration D"
    static Network sixteen(String name) {
        NetworkBuilder builder = new NetworkBuilder(name, Shape.of(3, 224, 224));
        stage(builder, 1, new Stage(2, 64, 1));
        stage(builder, 2, new Stage(2, 128, 1));
        stage(builder, 3, new Stage(3, 256, 1));
        stage(builder, 4, new Stage(3, 512, 1));
        stage(builder, 5, new Stage(3, 512, 1));
        return builder.then("flatten", new Flatten())
                .then("fc6", Blocks.dense(4096))
                .then("dropout6", new Dropout(Dropout.DEFAULT_RATE))
                .then("fc7", Blocks.dense(4096))
                .then("dropout7", new Dropout(Dropout.DEFAULT_RATE))
                .then("fc8", Blocks.logits(1000))
                .build();
    }

    private record Stage(int convolutions, int filters, int padding) {}

    private static void stage(NetworkBuilder builder, int number, Stage stage) {
        for (int i = 1; i <= stage.convolutions(); i++) {
            builder.then(
                    "conv" + number + "_" + i,
                    Blocks.convolution(stage.filters(), KERNEL, stage.padding()));
        }
        builder.then("pool" + number, Blocks.maxPooling(2, 2));
    }
}
