package org.convlens.zoo;

import org.convlens.network.Activation;
import org.convlens.network.ActivationFunction;
import org.convlens.network.Add;
import org.convlens.network.Dense;
import org.convlens.network.DepthwiseConvolution;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.LayerSpec;
import org.convlens.network.Multiply;
import org.convlens.network.Network;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Padding;
import org.convlens.network.Window;

/// Inverted bottlenecks that weigh their channels, in widths and depths found by search.
///
/// @see "Tan & Le, EfficientNet: rethinking model scaling for convolutional neural networks,
///   arXiv:1905.11946, table 1"
/// @see "Hu et al., Squeeze-and-excitation networks, arXiv:1709.01507"
final class EfficientNet {

    private static final LayerSpec SWISH = new Activation(ActivationFunction.SWISH);
    private static final int SQUEEZE = 4;
    private static final double RATE = 0.2;

    private final NetworkBuilder builder;
    private final Scale scale;
    private int channels;

    private EfficientNet(String name, Scale scale) {
        this.builder = new NetworkBuilder(name, scale.picture());
        this.scale = scale;
        this.channels = scale.of(32);
        convolved("stem", channels, same(3, scale.isPublished() ? 2 : 1));
        builder.then("stem_swish", SWISH);
    }

    /// Blocks of one kind in a row.
    ///
    /// @param expansion how much wider a block is inside
    /// @param kernel of its window
    /// @param filters of its answer
    /// @param stride of the first block
    /// @param count how many blocks
    record Stage(int expansion, int kernel, int filters, int stride, int count) {}

    static Form of(Stage... stages) {
        return (name, scale) -> {
            EfficientNet net = new EfficientNet(name, scale);
            for (int number = 1; number <= stages.length; number++) {
                net.stage(number, stages[number - 1]);
            }
            return net.answering();
        };
    }

    private void stage(int number, Stage stage) {
        for (int i = 1; i <= stage.count(); i++) {
            block("block%d_%d".formatted(number, i), stage, i == 1 ? stage.stride() : 1);
        }
    }

    private void block(String id, Stage stage, int stride) {
        String from = builder.last();
        int inner = stage.expansion() * channels;
        if (stage.expansion() > 1) {
            convolved(id + "_expand", inner, same(1, 1));
            builder.then(id + "_expand_swish", SWISH);
        }
        Window window = same(stage.kernel(), stride);
        builder.then(id + "_depthwise", DepthwiseConvolution.of(1, window).withBias(false))
                .then(id + "_norm", Blocks.NORM)
                .then(id + "_swish", SWISH);
        weigh(id, inner);
        int filters = scale.of(stage.filters());
        convolved(id + "_project", filters, same(1, 1));
        if (stride == 1 && filters == channels) {
            builder.layer(id + "_add", new Add(), from, builder.last());
        }
        channels = filters;
    }

    /// Squeeze and excitation: what each channel holds on average says how much each counts.
    private void weigh(String id, int inner) {
        String maps = builder.last();
        int squeezed = Math.max(1, channels / SQUEEZE);
        builder.then(id + "_squeeze", new GlobalAveragePooling())
                .then(id + "_reduce", new Dense(squeezed, true, ActivationFunction.SWISH))
                .then(id + "_excite", new Dense(inner, true, ActivationFunction.SIGMOID))
                .layer(id + "_weighed", new Multiply(), maps, id + "_excite");
    }

    private void convolved(String id, int filters, Window window) {
        builder.then(id, Blocks.plain(filters, window, false)).then(id + "_norm", Blocks.NORM);
    }

    private Network answering() {
        convolved("head", scale.of(1280), same(1, 1));
        return builder.then("head_swish", SWISH)
                .then("average", new GlobalAveragePooling())
                .then("dropout", scale.dropout(RATE))
                .then("output", Blocks.logits(scale.classes()))
                .build();
    }

    private static Window same(int kernel, int stride) {
        return Window.of(kernel, stride).with(new Padding.Same());
    }
}
