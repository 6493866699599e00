package org.convlens.zoo;

import org.convlens.network.Dropout;
import org.convlens.network.Flatten;
import org.convlens.network.Network;
import org.convlens.network.NetworkBuilder;
import org.convlens.tensor.Shape;

/// Networks of nothing but 3×3 windows.
final class Vgg {

    private static final int KERNEL = 3;
    private static final int WIDEST = 512;

    private Vgg() {}

    /// Four convolutions of ten maps, without padding.
    ///
    /// @see "Wang et al., CNN Explainer, IEEE Transactions on Visualization and Computer Graphics
    ///   27, 2021, doi:10.1109/TVCG.2020.3030418"
    static Network tiny(String name, Scale scale) {
        NetworkBuilder builder = new NetworkBuilder(name, scale.picture());
        stage(builder, 1, new Stage(2, 10, 0));
        stage(builder, 2, new Stage(2, 10, 0));
        return builder.then("flatten", new Flatten())
                .then("output", Blocks.logits(scale.classes()))
                .build();
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

    /// A configuration of the paper, by its convolutions per stage, with three dense layers.
    ///
    /// @see "Simonyan & Zisserman, Very deep convolutional networks for large-scale image
    ///   recognition, arXiv:1409.1556, configurations A, D and E"
    static Form of(int... convolutions) {
        return (name, scale) -> {
            NetworkBuilder builder = new NetworkBuilder(name, scale.picture());
            for (int i = 0; i < convolutions.length; i++) {
                int filters = scale.of(Math.min(WIDEST, 64 << i));
                stage(builder, i + 1, new Stage(convolutions[i], filters, 1));
            }
            return answering(builder, scale);
        };
    }

    private static Network answering(NetworkBuilder builder, Scale scale) {
        return builder.then("flatten", new Flatten())
                .then("fc6", Blocks.dense(scale.of(4096)))
                .then("dropout6", scale.dropout(Dropout.DEFAULT_RATE))
                .then("fc7", Blocks.dense(scale.of(4096)))
                .then("dropout7", scale.dropout(Dropout.DEFAULT_RATE))
                .then("fc8", Blocks.logits(scale.classes()))
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
