package org.convlens.plan;

import org.convlens.network.Convolution;
import org.convlens.network.Convolution1d;
import org.convlens.network.ConvolutionSpec;
import org.convlens.network.DepthwiseConvolution;
import org.convlens.network.LocallyConnected;
import org.convlens.network.SeparableConvolution;
import org.convlens.network.TransposedConvolution;

import java.util.stream.Stream;

/// The numbers among the settings of layers that slide learned filters, and what they may be.
final class ConvolutionSettings {

    private ConvolutionSettings() {}

    static Stream<Setting> of(ConvolutionSpec spec) {
        return Stream.concat(numbers(spec), Setting.of(Windows.whole(spec).orElseThrow()));
    }

    private static Stream<Setting> numbers(ConvolutionSpec spec) {
        return switch (spec) {
            case Convolution convolution ->
                    Stream.of(
                            channels("filters", convolution.filters()),
                            channels("groups", convolution.groups()));
            case Convolution1d series -> numbers(series.flat());
            case LocallyConnected local -> Stream.of(channels("filters", local.filters()));
            case DepthwiseConvolution depthwise ->
                    Stream.of(channels("multiplier", depthwise.multiplier()));
            case SeparableConvolution separable ->
                    Stream.of(
                            channels("filters", separable.filters()),
                            channels("multiplier", separable.multiplier()));
            case TransposedConvolution transposed ->
                    Stream.concat(
                            Stream.of(channels("filters", transposed.filters())),
                            Setting.both(
                                    "output-padding", transposed.outputPadding(), Setting.PADDING));
        };
    }

    private static Setting channels(String name, int value) {
        return new Setting(name, value, Setting.CHANNELS);
    }

    /// The same layer with every setting brought into its range.
    static ConvolutionSpec allowed(ConvolutionSpec spec) {
        return switch (spec) {
            case Convolution convolution ->
                    convolution
                            .withFilters(nearest(convolution.filters()))
                            .withGroups(nearest(convolution.groups()))
                            .with(AllowedSettings.of(convolution.window()));
            case Convolution1d series ->
                    series.withFilters(nearest(series.filters()))
                            .withGroups(nearest(series.groups()))
                            .with(AllowedSettings.of(series.window()));
            case LocallyConnected local ->
                    local.withFilters(nearest(local.filters()))
                            .with(AllowedSettings.of(local.window()));
            case DepthwiseConvolution depthwise ->
                    depthwise
                            .withMultiplier(nearest(depthwise.multiplier()))
                            .with(AllowedSettings.of(depthwise.window()));
            case SeparableConvolution separable ->
                    separable
                            .withFilters(nearest(separable.filters()))
                            .withMultiplier(nearest(separable.multiplier()))
                            .with(AllowedSettings.of(separable.window()));
            case TransposedConvolution transposed ->
                    transposed
                            .withFilters(nearest(transposed.filters()))
                            .withOutputPadding(
                                    AllowedSettings.of(transposed.outputPadding(), Setting.PADDING))
                            .with(AllowedSettings.of(transposed.window()));
        };
    }

    private static int nearest(int channels) {
        return Setting.CHANNELS.nearest(channels);
    }
}
