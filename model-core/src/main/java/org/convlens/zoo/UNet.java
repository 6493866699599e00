package org.convlens.zoo;

import org.convlens.network.ActivationFunction;
import org.convlens.network.Concatenate;
import org.convlens.network.Loss;
import org.convlens.network.Network;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.TransposedConvolution;
import org.convlens.network.Window;

/// Down to few cells and up again, with wires from each size on the way down to the same size on
/// the way up.
///
/// @see "Ronneberger, Fischer & Brox, U-Net: convolutional networks for biomedical image
///   segmentation, arXiv:1505.04597"
final class UNet {

    private static final int WIDTH = 64;

    private final NetworkBuilder builder;
    private final Scale scale;

    private UNet(String name, Scale scale) {
        this.builder = new NetworkBuilder(name, scale.picture());
        this.scale = scale;
    }

    /// With padding, so that nothing is cut off on the way across.
    static Form of(int levels) {
        return (name, scale) -> {
            UNet net = new UNet(name, scale);
            for (int level = 1; level <= levels; level++) {
                net.twice("down" + level, level);
                net.builder.then("pool" + level, Blocks.maxPooling(2, 2));
            }
            net.twice("bottom", levels + 1);
            for (int level = levels; level >= 1; level--) {
                net.up(level);
            }
            return net.answering();
        };
    }

    private int filters(int level) {
        return scale.of(WIDTH << (level - 1));
    }

    private void twice(String id, int level) {
        builder.then(id + "_1", Blocks.convolution(filters(level), 3, 1))
                .then(id + "_2", Blocks.convolution(filters(level), 3, 1));
    }

    private void up(int level) {
        String id = "up" + level;
        builder.then(id, TransposedConvolution.of(filters(level), Window.of(2, 2)))
                .layer(id + "_across", new Concatenate(), "down" + level + "_2", id);
        twice(id, level);
    }

    private Network answering() {
        return builder.then(
                        "output",
                        Blocks.convolution(scale.classes(), 1, 0).with(ActivationFunction.IDENTITY))
                .build(Loss.PIXEL_SOFTMAX_CROSS_ENTROPY);
    }
}
