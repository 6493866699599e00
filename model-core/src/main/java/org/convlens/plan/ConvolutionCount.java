package org.convlens.plan;

import org.convlens.network.Convolution;
import org.convlens.network.ConvolutionSpec;
import org.convlens.network.DepthwiseConvolution;
import org.convlens.network.SeparableConvolution;
import org.convlens.network.TransposedConvolution;
import org.convlens.network.Window;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;

/// Channels, stored numbers and multiply-adds of layers that slide learned filters.
final class ConvolutionCount {

    private ConvolutionCount() {}

    /// Maps that go out, at most as many as can be counted.
    static int channels(ConvolutionSpec spec, Shape input) {
        return switch (spec) {
            case Convolution convolution -> convolution.filters();
            case DepthwiseConvolution depthwise -> multiplied(depthwise.multiplier(), input);
            case SeparableConvolution separable -> separable.filters();
            case TransposedConvolution transposed -> transposed.filters();
        };
    }

    private static int multiplied(int multiplier, Shape input) {
        return (int) Math.min(Integer.MAX_VALUE, (long) multiplier * input.channels());
    }

    static long stored(ConvolutionSpec spec, Shape input) {
        return sum(weights(spec, input), spec.bias() ? channels(spec, input) : 0);
    }

    /// Each weight once for every window: there is one for each cell of the result, or for each
    /// input cell where the convolution is transposed.
    static long macs(ConvolutionSpec spec, Shape input, Shape output) {
        Size2 windows = spec instanceof TransposedConvolution ? input.plane() : output.plane();
        return Counting.product(weights(spec, input), windows.height(), windows.width());
    }

    private static long weights(ConvolutionSpec spec, Shape input) {
        return switch (spec) {
            case Convolution convolution ->
                    Counting.product(
                            convolution.filters(),
                            input.channels() / convolution.groups(),
                            cells(convolution.window()));
            case DepthwiseConvolution depthwise ->
                    Counting.product(
                            depthwise.multiplier(), input.channels(), cells(depthwise.window()));
            case SeparableConvolution separable -> weights(separable, input.channels());
            case TransposedConvolution transposed ->
                    Counting.product(
                            input.channels(), transposed.filters(), cells(transposed.window()));
        };
    }

    private static long weights(SeparableConvolution separable, int channels) {
        return Counting.product(
                separable.multiplier(),
                channels,
                sum(cells(separable.window()), separable.filters()));
    }

    private static long cells(Window window) {
        Size2 kernel = window.kernel();
        return Counting.product(kernel.height(), kernel.width());
    }

    private static long sum(long a, long b) {
        return a + b < 0 ? Long.MAX_VALUE : a + b;
    }
}
