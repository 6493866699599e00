package org.convlens.plan;

import org.convlens.network.ActivationSpec;
import org.convlens.network.CombinationSpec;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.DepthwiseConvolution;
import org.convlens.network.Dropout;
import org.convlens.network.Flatten;
import org.convlens.network.LayerSpec;
import org.convlens.network.NormalisationSpec;
import org.convlens.network.Padding;
import org.convlens.network.PoolingSpec;
import org.convlens.network.SeparableConvolution;
import org.convlens.network.Window;
import org.convlens.network.WindowedConvolution;
import org.convlens.tensor.Size2;

import java.util.stream.Stream;

/// One number among a layer's settings and what it may be.
///
/// @param name its key among the words
/// @param value what it is
/// @param range what it may be
record Setting(String name, double value, Range range) {

    static final Range CHANNELS = Range.upTo(Limits.CHANNELS);
    static final Range WINDOW = Range.upTo(Limits.WINDOW);
    static final Range PADDING = new Range(0, Limits.WINDOW, false);
    static final Range RATE = new Range(0, 1, true);
    static final Range EPSILON = new Range(1e-12, 1, false);
    static final Range DECAY = new Range(0, 1, false);

    static Stream<Setting> of(LayerSpec spec) {
        return switch (spec) {
            case WindowedConvolution convolution ->
                    Stream.concat(numbers(convolution), of(convolution.window()));
            case PoolingSpec _ -> Windows.of(spec).stream().flatMap(Setting::of);
            case NormalisationSpec normalisation -> NormalisationSettings.of(normalisation);
            case Dropout(double rate) -> Stream.of(new Setting("rate", rate, RATE));
            case Dense dense -> Stream.of(new Setting("units", dense.units(), CHANNELS));
            case ActivationSpec _, CombinationSpec _, Flatten _ -> Stream.empty();
        };
    }

    private static Stream<Setting> numbers(WindowedConvolution spec) {
        return switch (spec) {
            case Convolution convolution ->
                    Stream.of(
                            new Setting("filters", convolution.filters(), CHANNELS),
                            new Setting("groups", convolution.groups(), CHANNELS));
            case DepthwiseConvolution depthwise ->
                    Stream.of(new Setting("multiplier", depthwise.multiplier(), CHANNELS));
            case SeparableConvolution separable ->
                    Stream.of(
                            new Setting("filters", separable.filters(), CHANNELS),
                            new Setting("multiplier", separable.multiplier(), CHANNELS));
        };
    }

    boolean isAllowed() {
        return range.contains(value);
    }

    private static Stream<Setting> of(Window window) {
        return Stream.of(
                        both("kernel", window.kernel()),
                        both("stride", window.stride()),
                        both("dilation", window.dilation()),
                        of(window.padding()))
                .flatMap(settings -> settings);
    }

    private static Stream<Setting> both(String name, Size2 size) {
        return Stream.of(
                new Setting(name, size.height(), WINDOW), new Setting(name, size.width(), WINDOW));
    }

    private static Stream<Setting> of(Padding padding) {
        return switch (padding) {
            case Padding.Valid _, Padding.Same _ -> Stream.empty();
            case Padding.Explicit(int top, int left, int bottom, int right) ->
                    Stream.of(top, left, bottom, right)
                            .map(cells -> new Setting("padding", cells, PADDING));
        };
    }
}
