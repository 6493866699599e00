package org.convlens.plan;

import org.convlens.network.Convolution;
import org.convlens.network.Convolution1d;
import org.convlens.network.ConvolutionSpec;
import org.convlens.network.DepthwiseConvolution;
import org.convlens.network.LocallyConnected;
import org.convlens.network.SeparableConvolution;
import org.convlens.network.TransposedConvolution;
import org.convlens.network.Window;
import org.convlens.network.WindowedConvolution;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;

/// Channels, stored numbers and multiply-adds of layers that slide learned filters.
final class ConvolutionCount {

    private ConvolutionCount() {}

    /// Maps that go out, at most as many as can be counted.
    static int channels(ConvolutionSpec spec, Shape input) {
        return switch (spec) {
            case Convolution convolution -> convolution.filters();
            case Convolution1d series -> series.filters();
            case LocallyConnected local -> local.filters();
            case DepthwiseConvolution depthwise -> multiplied(depthwise.multiplier(), input);
            case SeparableConvolution separable -> separable.filters();
            case TransposedConvolution transposed -> transposed.filters();
        };
    }

    private static int multiplied(int multiplier, Shape input) {
        return (int) Math.min(Integer.MAX_VALUE, (long) multiplier * input.channels());
    }

    static long stored(ConvolutionSpec spec, Shape input) {
        return sum(weights(spec, input), spec.bias() ? biases(spec, input) : 0);
    }

    private static long biases(ConvolutionSpec spec, Shape input) {
        return spec instanceof LocallyConnected local
                ? Counting.product(local.filters(), places(local, input))
                : channels(spec, input);
    }

    private static long places(LocallyConnected local, Shape input) {
        Size2 places = Slide.of(local.window(), input.plane()).out();
        return Counting.product(places.height(), places.width());
    }

    /// Each weight once for every window, unless each has its own: there is one for each cell of
    /// the result, or for each input cell where the convolution is transposed.
    static long macs(ConvolutionSpec spec, Shape input, Shape output) {
        Size2 windows =
                switch (spec) {
                    case LocallyConnected _ -> Size2.ONE;
                    case TransposedConvolution _ -> input.plane();
                    case WindowedConvolution _ -> output.plane();
                };
        return Counting.product(weights(spec, input), windows.height(), windows.width());
    }

    private static long weights(ConvolutionSpec spec, Shape input) {
        return switch (spec) {
            case Convolution convolution ->
                    Counting.product(
                            convolution.filters(),
                            input.channels() / convolution.groups(),
                            cells(convolution.window()));
            case Convolution1d series -> weights(series.flat(), input);
            case LocallyConnected local ->
                    Counting.product(
                            places(local, input),
                            local.filters(),
                            input.channels(),
                            cells(local.window()));
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
