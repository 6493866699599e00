package org.convlens.plan;

import org.convlens.network.Activation;
import org.convlens.network.BatchNormalisation;
import org.convlens.network.ChannelSoftmax;
import org.convlens.network.CombinationSpec;
import org.convlens.network.ConvolutionSpec;
import org.convlens.network.DenseSpec;
import org.convlens.network.Elu;
import org.convlens.network.GroupNormalisation;
import org.convlens.network.LayerNormalisation;
import org.convlens.network.LayerSpec;
import org.convlens.network.LeakyRelu;
import org.convlens.network.LocalResponseNormalisation;
import org.convlens.network.NormalisationSpec;
import org.convlens.network.ParametricRelu;
import org.convlens.network.PoolingSpec;
import org.convlens.network.RegularisationSpec;
import org.convlens.tensor.Shape;

/// How many numbers a layer stores and how many of them the optimizer changes.
final class ParameterCount {

    private ParameterCount() {}

    static long stored(LayerSpec spec, Shape input) {
        return switch (spec) {
            case NormalisationSpec normalisation -> stored(normalisation, input);
            case ConvolutionSpec convolution -> ConvolutionCount.stored(convolution, input);
            case DenseSpec dense -> DenseRules.stored(dense, input);
            case ParametricRelu _ -> input.channels();
            case Activation _,
                    LeakyRelu _,
                    Elu _,
                    ChannelSoftmax _,
                    PoolingSpec _,
                    RegularisationSpec _,
                    CombinationSpec _ ->
                    0;
        };
    }

    private static long stored(NormalisationSpec spec, Shape input) {
        return switch (spec) {
            case BatchNormalisation batch -> 2L * input.channels() + learned(batch, input);
            case LayerNormalisation _, GroupNormalisation _ -> 2L * input.channels();
            case LocalResponseNormalisation _ -> 0;
        };
    }

    /// Running statistics are stored, not trained.
    static long trainable(LayerSpec spec, Shape input) {
        return spec instanceof BatchNormalisation batch
                ? learned(batch, input)
                : stored(spec, input);
    }

    private static long learned(BatchNormalisation spec, Shape input) {
        return (spec.scale() ? 2L : 1L) * input.channels();
    }
}
