package org.convlens.plan;

import org.convlens.network.ActivationSpec;
import org.convlens.network.CombinationSpec;
import org.convlens.network.ConvolutionSpec;
import org.convlens.network.DenseSpec;
import org.convlens.network.LayerSpec;
import org.convlens.network.NormalisationSpec;
import org.convlens.network.PoolingSpec;
import org.convlens.network.RegularisationSpec;
import org.convlens.tensor.Shape;

/// Multiply-adds of a layer for one picture, without bias: each weight once per place it is used
/// at.
final class MacCount {

    private MacCount() {}

    static long of(LayerSpec spec, Shape input, Shape output) {
        return switch (spec) {
            case ConvolutionSpec convolution -> ConvolutionCount.macs(convolution, input, output);
            case DenseSpec dense -> DenseRules.macs(dense, input);
            case PoolingSpec _,
                    ActivationSpec _,
                    NormalisationSpec _,
                    RegularisationSpec _,
                    CombinationSpec _ ->
                    0;
        };
    }
}
