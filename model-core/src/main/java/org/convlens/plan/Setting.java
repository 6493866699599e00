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
    static final Range SLOPE = new Range(0, 1, false);
    static final Range ELU_ALPHA = new Range(0, Elu.LARGEST_ALPHA, false);
    static final Range DECAY = new Range(0, 1, false);

    static Stream<Setting> of(LayerSpec spec) {
        return switch (spec) {
            case ConvolutionSpec convolution -> ConvolutionSettings.of(convolution);
            case PoolingSpec pooling -> PoolingSettings.of(pooling);
            case NormalisationSpec normalisation -> NormalisationSettings.of(normalisation);
            case RegularisationSpec regularisation ->
                    Stream.of(RegularisationSettings.of(regularisation));
            case DenseSpec dense -> DenseRules.settings(dense);
            case LeakyRelu(double alpha) -> Stream.of(new Setting("slope", alpha, SLOPE));
            case Elu(double alpha) -> Stream.of(new Setting("slope", alpha, ELU_ALPHA));
            case MaxUnpooling(Window window) -> of(window);
            case ActivationSpec _, CombinationSpec _ -> Stream.empty();
        };
    }

    boolean isAllowed() {
        return range.contains(value);
    }

    static Stream<Setting> of(Window window) {
        return Stream.of(
                        both("kernel", window.kernel(), WINDOW),
                        both("stride", window.stride(), WINDOW),
                        both("dilation", window.dilation(), WINDOW),
                        of(window.padding()))
                .flatMap(settings -> settings);
    }

    static Stream<Setting> both(String name, Size2 size, Range range) {
        return Stream.of(
                new Setting(name, size.height(), range), new Setting(name, size.width(), range));
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
