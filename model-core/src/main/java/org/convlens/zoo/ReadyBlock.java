package org.convlens.zoo;

import org.convlens.network.Activation;
import org.convlens.network.ActivationFunction;
import org.convlens.network.Add;
import org.convlens.network.BlockKind;
import org.convlens.network.ChannelAveragePooling;
import org.convlens.network.ChannelMaxPooling;
import org.convlens.network.Concatenate;
import org.convlens.network.Concatenate.Axis;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.GlobalMaxPooling;
import org.convlens.network.Multiply;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Padding;
import org.convlens.network.Region;
import org.convlens.network.RoiPooling;
import org.convlens.network.Window;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;

/// Published blocks, ready to be put into a network, fitted to the maps they will read.
public enum ReadyBlock {
    /// Every map times a weight between 0 and 1 that follows from the means of all maps.
    ///
    /// @see "Hu, Shen & Sun, Squeeze-and-excitation networks, arXiv:1709.01507"
    SQUEEZE_EXCITATION("se") {
        @Override
        public BlockKind of(Shape maps) {
            int channels = maps.channels();
            return new BlockKind(
                    new NetworkBuilder(id(), maps)
                            .then("squeeze", new GlobalAveragePooling())
                            .then("reduce", dense(reduced(channels), ActivationFunction.RELU))
                            .then("excite", dense(channels, ActivationFunction.SIGMOID))
                            .layer("scale", new Multiply(), "input", "excite")
                            .build());
        }
    },
    /// Channel attention from the means and the largest values of all maps, then spatial attention
    /// from the means and the largest values over the channels.
    ///
    /// The means and the largest values become two cells of one map, so that the same two 1×1
    /// convolutions weigh both, as in the paper; then each cell is picked out again and both are
    /// added.
    ///
    /// @see "Woo et al., CBAM: Convolutional block attention module, arXiv:1807.06521"
    CBAM("cbam") {
        @Override
        public BlockKind of(Shape maps) {
            int channels = maps.channels();
            return new BlockKind(
                    new NetworkBuilder(id(), maps)
                            .layer("mean", new GlobalAveragePooling(), "input")
                            .layer("largest", new GlobalMaxPooling(), "input")
                            .layer("both", new Concatenate(Axis.HEIGHT), "mean", "largest")
                            .then("reduce", mixing(reduced(channels)).with(ActivationFunction.RELU))
                            .then("restore", mixing(channels))
                            .layer("of-mean", half(0), "restore")
                            .layer("of-largest", half(0.5), "restore")
                            .layer("sum", new Add(), "of-mean", "of-largest")
                            .then("channel-weights", new Activation(ActivationFunction.SIGMOID))
                            .layer("channels", new Multiply(), "input", "channel-weights")
                            .layer("place-mean", averaging(channels), "channels")
                            .layer("place-largest", largest(channels), "channels")
                            .layer("places", new Concatenate(), "place-mean", "place-largest")
                            .then("place-weights", placing())
                            .layer("weighed", new Multiply(), "channels", "place-weights")
                            .build());
        }
    };

    private static final int REDUCTION = 16;
    private static final int PLACE_KERNEL = 7;

    private final String id;

    ReadyBlock(String id) {
        this.id = id;
    }

    /// {@return its name, a word}
    public String id() {
        return id;
    }

    /// {@return the block for maps of a shape}
    ///
    /// @param maps `[channels, height, width]`
    public abstract BlockKind of(Shape maps);

    private static int reduced(int channels) {
        return Math.max(1, channels / REDUCTION);
    }

    private static Dense dense(int units, ActivationFunction function) {
        return new Dense(units, true, function);
    }

    private static Convolution mixing(int filters) {
        return Convolution.of(filters, Window.of(1, 1));
    }

    /// The upper or the lower of two cells.
    private static RoiPooling half(double top) {
        return new RoiPooling(Size2.ONE, new Region(top, 0, 0.5, 1));
    }

    private static ChannelAveragePooling averaging(int channels) {
        return new ChannelAveragePooling(channels, channels);
    }

    private static ChannelMaxPooling largest(int channels) {
        return new ChannelMaxPooling(channels, channels);
    }

    private static Convolution placing() {
        return Convolution.of(1, Window.of(PLACE_KERNEL, 1).with(new Padding.Same()))
                .with(ActivationFunction.SIGMOID);
    }
}
