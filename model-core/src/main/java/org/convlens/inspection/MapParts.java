package org.convlens.inspection;

import org.convlens.engine.FilterPart;
import org.convlens.engine.Parameters;
import org.convlens.network.Convolution;
import org.convlens.network.Convolution1d;
import org.convlens.network.ConvolutionSpec;
import org.convlens.network.Dense;
import org.convlens.network.DepthwiseConvolution;
import org.convlens.network.DropConnect;
import org.convlens.network.Layer;
import org.convlens.network.LocallyConnected;
import org.convlens.network.Padding;
import org.convlens.network.SeparableConvolution;
import org.convlens.network.TransposedConvolution;
import org.convlens.network.Window;
import org.convlens.network.WindowedConvolution;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;

import java.util.Arrays;
import java.util.Optional;

/// How one map of a layer with kernels is made: each input map under its kernel gives a partial
/// sum; they, and the bias, add up to what the activation function gets.
///
/// Of a separable convolution the kernels of both halves are taken as one; a dense layer is a
/// convolution whose kernel covers the maps it reads; a locally connected layer's kernels are the
/// mosaic of those at its places.
///
/// @param inputs the maps that are read, `[channels, height, width]`
/// @param kernels one per map, `[channels, kernelHeight, kernelWidth]`
/// @param sums one per map, `[channels, outHeight, outWidth]`
/// @param bias what is added, `[1]`, or `[outHeight, outWidth]` where it is another at every place;
///   nothing for a layer without
public record MapParts(Tensor inputs, Tensor kernels, Tensor sums, Optional<Tensor> bias) {

    private static final String BIAS = "bias";

    /// A layer, what it reads, and its weights.
    ///
    /// @param layer the layer
    /// @param input `[channels, height, width]`, or `[units]`
    /// @param weights the layer's
    public record Source(Layer layer, Tensor input, Parameters weights) {

        private Optional<FilterPart> part() {
            return FilterPart.of(layer, weights).stream().findFirst();
        }

        private Optional<Tensor> shown(FilterPart part) {
            return part.shown(layer.id(), weights);
        }

        private Optional<Tensor> bias(FilterPart part, int channel) {
            return Optional.ofNullable(weights.byName().get(layer.id() + "/" + BIAS))
                    .map(bias -> part.order(BIAS).show(bias))
                    .map(bias -> entry(bias, channel));
        }

        private static Tensor entry(Tensor bias, int channel) {
            return bias.shape().rank() == 1
                    ? new Tensor(Shape.of(1), new float[] {bias.at(channel)})
                    : bias.slice(channel);
        }

        private Tensor maps() {
            return input.shape().isSpatial()
                    ? input
                    : input.reshape(Shape.of(input.values().length, 1, 1));
        }
    }

    /// {@return how a map is made; nothing for a layer without kernels}
    ///
    /// @param source the layer
    /// @param channel which map, from 0; the last for all beyond
    public static Optional<MapParts> of(Source source, int channel) {
        return source.part()
                .flatMap(part -> {
                    int map = Math.min(channel, part.count() - 1);
                    return source.shown(part)
                            .flatMap(weights -> of(source, weights, map))
                            .map(made -> made.with(source.bias(part, map)));
                });
    }

    private MapParts with(Optional<Tensor> other) {
        return new MapParts(inputs, kernels, sums, other);
    }

    private static Optional<MapParts> of(Source source, Tensor weights, int map) {
        return switch (source.layer().spec()) {
            case ConvolutionSpec spec -> Optional.of(of(source, spec, weights, map));
            case Dense _, DropConnect _ -> Optional.of(covering(source.maps(), weights, map));
            default -> Optional.empty();
        };
    }

    private static MapParts of(Source source, ConvolutionSpec spec, Tensor weights, int map) {
        Tensor input = source.maps();
        return switch (spec) {
            case Convolution plain -> sliding(plain, input, weights, map);
            case Convolution1d series -> sliding(series.flat(), input, weights, map);
            case DepthwiseConvolution single ->
                    sliding(plain(single, weights, input.shape().channels()), input, weights, map);
            case SeparableConvolution both ->
                    sliding(
                            Convolution.of(1, both.window()).with(both.content()),
                            input,
                            composed(source, weights.slice(map)),
                            0);
            case LocallyConnected placed -> sliding(plain(placed, weights, 1), input, weights, map);
            case TransposedConvolution spread ->
                    new MapParts(
                            input,
                            weights.slice(map),
                            SpreadSums.of(input, weights.slice(map), spread),
                            Optional.empty());
        };
    }

    private static Convolution plain(WindowedConvolution spec, Tensor weights, int groups) {
        int filters = weights.shape().size(0);
        return Convolution.of(filters, spec.window()).with(spec.content()).withGroups(groups);
    }

    /// The kernels of a separable convolution's halves as one filter of a whole one: `kernel[c] =
    /// Σ_m pointwise[c·multiplier + m] · depthwise[c, m]`.
    private static Tensor composed(Source source, Tensor pointwise) {
        FilterPart half = FilterPart.of(source.layer(), source.weights()).getLast();
        Tensor single = source.shown(half).orElseThrow();
        int channels = source.maps().shape().channels();
        int multiplier = half.count() / channels;
        int cells = single.values().length / half.count();
        Shape kernel = single.shape().inner().inner();
        Tensor filter = Tensor.zeros(kernel.batchOf(channels));
        for (int i = 0; i < single.values().length; i++) {
            int depthwise = i / cells;
            int place = depthwise / multiplier * cells + i % cells;
            filter.values()[place] += pointwise.values()[depthwise] * single.values()[i];
        }
        return filter.reshape(filter.shape().batchOf(1));
    }

    private static MapParts covering(Tensor maps, Tensor weights, int unit) {
        int units = weights.shape().size(0);
        Window whole = new Window(maps.shape().plane(), Size2.ONE, Size2.ONE, new Padding.Valid());
        return sliding(
                Convolution.of(units, whole),
                maps,
                weights.reshape(maps.shape().batchOf(units)),
                unit);
    }

    private static MapParts sliding(Convolution spec, Tensor input, Tensor weights, int map) {
        PartialSums parts = PartialSums.of(input, weights, spec, map);
        int count = parts.sums().shape().size(0);
        return new MapParts(
                some(input, parts.inputs(), count),
                weights.slice(map),
                parts.sums(),
                Optional.empty());
    }

    private static Tensor some(Tensor maps, int first, int count) {
        int cells = maps.values().length / maps.shape().size(0);
        return new Tensor(
                maps.shape().inner().batchOf(count),
                Arrays.copyOfRange(maps.values(), first * cells, (first + count) * cells));
    }
}
