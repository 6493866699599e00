package org.convlens.plan;

import org.convlens.network.ActivationSpec;
import org.convlens.network.AveragePooling;
import org.convlens.network.CombinationSpec;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.DepthwiseConvolution;
import org.convlens.network.Dropout;
import org.convlens.network.Flatten;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.GlobalMaxPooling;
import org.convlens.network.LayerSpec;
import org.convlens.network.MaxPooling;
import org.convlens.network.NormalisationSpec;
import org.convlens.network.Padding;
import org.convlens.network.SeparableConvolution;
import org.convlens.network.Window;
import org.convlens.tensor.Size2;

/// The same layer with every setting brought into its range.
final class AllowedSettings {

    private AllowedSettings() {}

    static LayerSpec of(LayerSpec spec) {
        return switch (spec) {
            case Convolution convolution ->
                    convolution
                            .withFilters(Setting.CHANNELS.nearest(convolution.filters()))
                            .withGroups(Setting.CHANNELS.nearest(convolution.groups()))
                            .with(of(convolution.window()));
            case DepthwiseConvolution depthwise ->
                    depthwise
                            .withMultiplier(Setting.CHANNELS.nearest(depthwise.multiplier()))
                            .with(of(depthwise.window()));
            case SeparableConvolution separable ->
                    separable
                            .withFilters(Setting.CHANNELS.nearest(separable.filters()))
                            .withMultiplier(Setting.CHANNELS.nearest(separable.multiplier()))
                            .with(of(separable.window()));
            case MaxPooling(Window window) -> new MaxPooling(of(window));
            case AveragePooling(Window window, boolean countPadding) ->
                    new AveragePooling(of(window), countPadding);
            case NormalisationSpec normalisation -> NormalisationSettings.allowed(normalisation);
            case Dropout(double rate) ->
                    new Dropout(Setting.RATE.contains(rate) ? rate : Dropout.DEFAULT_RATE);
            case Dense dense ->
                    new Dense(
                            Setting.CHANNELS.nearest(dense.units()),
                            dense.bias(),
                            dense.activation());
            case GlobalMaxPooling _,
                    GlobalAveragePooling _,
                    ActivationSpec _,
                    CombinationSpec _,
                    Flatten _ ->
                    spec;
        };
    }

    private static Window of(Window window) {
        return new Window(
                of(window.kernel()),
                of(window.stride()),
                of(window.dilation()),
                of(window.padding()));
    }

    private static Size2 of(Size2 size) {
        return new Size2(
                Setting.WINDOW.nearest(size.height()), Setting.WINDOW.nearest(size.width()));
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
