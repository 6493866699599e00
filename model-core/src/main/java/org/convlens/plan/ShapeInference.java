package org.convlens.plan;

import org.convlens.network.ActivationSpec;
import org.convlens.network.Add;
import org.convlens.network.Average;
import org.convlens.network.ChannelAveragePooling;
import org.convlens.network.ChannelMaxPooling;
import org.convlens.network.CombinationSpec;
import org.convlens.network.Concatenate;
import org.convlens.network.DenseSpec;
import org.convlens.network.GlobalPooling;
import org.convlens.network.Largest;
import org.convlens.network.LayerSpec;
import org.convlens.network.MaxUnpooling;
import org.convlens.network.Multiply;
import org.convlens.network.NormalisationSpec;
import org.convlens.network.RegularisationSpec;
import org.convlens.network.RoiPooling;
import org.convlens.network.TransposedConvolution;
import org.convlens.network.Upsampling;
import org.convlens.network.Window;
import org.convlens.network.WindowedConvolution;
import org.convlens.network.WindowedPooling;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;

import java.util.List;
import java.util.function.ToLongFunction;

/// What goes out of a layer, given what comes in; asked only for layers without errors.
final class ShapeInference {

    private ShapeInference() {}

    static Shape output(LayerSpec spec, List<Shape> inputs) {
        Shape first = inputs.getFirst();
        return switch (spec) {
            case WindowedConvolution convolution ->
                    maps(
                            ConvolutionCount.channels(convolution, first),
                            convolution.window(),
                            first);
            case TransposedConvolution transposed ->
                    maps(transposed.filters(), Spread.of(transposed, first.plane()).out());
            case WindowedPooling pooling -> maps(first.channels(), pooling.window(), first);
            case ChannelMaxPooling(int kernel, int stride) ->
                    maps((first.channels() - kernel) / stride + 1, first.plane());
            case ChannelAveragePooling(int kernel, int stride) ->
                    maps((first.channels() - kernel) / stride + 1, first.plane());
            case RoiPooling roi -> maps(first.channels(), roi.output());
            case GlobalPooling _ -> Shape.of(first.channels());
            case Upsampling upsampling -> Interpolation.output(upsampling, first);
            case ActivationSpec _, NormalisationSpec _, RegularisationSpec _ -> first;
            case CombinationSpec combination -> joined(combination, inputs);
            case DenseSpec dense -> DenseRules.output(dense, first);
        };
    }

    private static Shape maps(int channels, Window window, Shape input) {
        return maps(channels, Slide.of(window, input.plane()).out());
    }

    private static Shape maps(int channels, Size2 plane) {
        return Shape.of(channels, plane.height(), plane.width());
    }

    private static Shape joined(CombinationSpec spec, List<Shape> inputs) {
        return switch (spec) {
            case Add _, Average _, Largest _ -> inputs.getFirst();
            case Concatenate(Concatenate.Axis axis) -> concatenated(axis, inputs);
            case Multiply _ -> Broadcast.product(inputs);
            case MaxUnpooling unpooling -> Unpooled.output(unpooling, inputs);
        };
    }

    private static Shape concatenated(Concatenate.Axis axis, List<Shape> inputs) {
        Shape first = inputs.getFirst();
        Size2 plane = first.plane();
        return switch (axis) {
            case HEIGHT ->
                    Shape.of(
                            first.channels(),
                            sum(inputs, shape -> shape.plane().height()),
                            plane.width());
            case WIDTH ->
                    Shape.of(
                            first.channels(),
                            plane.height(),
                            sum(inputs, shape -> shape.plane().width()));
            case CHANNELS -> {
                int channels = sum(inputs, Shape::channels);
                yield first.isSpatial() ? maps(channels, plane) : Shape.of(channels);
            }
        };
    }

    private static int sum(List<Shape> inputs, ToLongFunction<Shape> side) {
        return Math.clamp(inputs.stream().mapToLong(side).sum(), 1, Integer.MAX_VALUE);
    }
}
