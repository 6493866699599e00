package org.convlens.plan;

import org.convlens.network.ActivationSpec;
import org.convlens.network.CombinationSpec;
import org.convlens.network.ConvolutionSpec;
import org.convlens.network.DenseSpec;
import org.convlens.network.Elu;
import org.convlens.network.LayerSpec;
import org.convlens.network.LeakyRelu;
import org.convlens.network.MaxUnpooling;
import org.convlens.network.NormalisationSpec;
import org.convlens.network.Padding;
import org.convlens.network.PoolingSpec;
import org.convlens.network.RegularisationSpec;
import org.convlens.network.Window;
import org.convlens.tensor.Size2;

/// The same layer with every setting brought into its range.
final class AllowedSettings {

    private AllowedSettings() {}

    static LayerSpec of(LayerSpec spec) {
        return switch (spec) {
            case ConvolutionSpec convolution -> ConvolutionSettings.allowed(convolution);
            case PoolingSpec pooling -> PoolingSettings.allowed(pooling);
            case NormalisationSpec normalisation -> NormalisationSettings.allowed(normalisation);
            case RegularisationSpec regularisation ->
                    RegularisationSettings.allowed(regularisation);
            case DenseSpec dense -> DenseRules.allowed(dense);
            case LeakyRelu(double alpha) ->
                    LeakyRelu.of(Setting.SLOPE.orElse(alpha, LeakyRelu.USUAL_ALPHA));
            case Elu(double alpha) -> Elu.of(Setting.ELU_ALPHA.orElse(alpha, Elu.USUAL_ALPHA));
            case MaxUnpooling(Window window) -> new MaxUnpooling(of(window));
            case ActivationSpec _, CombinationSpec _ -> spec;
        };
    }

    static Window of(Window window) {
        return new Window(
                of(window.kernel(), Setting.WINDOW),
                of(window.stride(), Setting.WINDOW),
                of(window.dilation(), Setting.WINDOW),
                of(window.padding()));
    }

    static Size2 of(Size2 size, Range range) {
        return new Size2(range.nearest(size.height()), range.nearest(size.width()));
    }

    private static Padding of(Padding padding) {
        return switch (padding) {
            case Padding.Valid _, Padding.Same _ -> padding;
            case Padding.Explicit(int top, int left, int bottom, int right) ->
                    new Padding.Explicit(
                            Setting.PADDING.nearest(top),
                            Setting.PADDING.nearest(left),
                            Setting.PADDING.nearest(bottom),
                            Setting.PADDING.nearest(right));
        };
    }
}
