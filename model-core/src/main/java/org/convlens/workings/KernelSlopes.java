package org.convlens.workings;

import org.convlens.network.Convolution;
import org.convlens.network.Convolution1d;
import org.convlens.network.ConvolutionSpec;
import org.convlens.network.DepthwiseConvolution;
import org.convlens.network.LocallyConnected;
import org.convlens.network.SeparableConvolution;
import org.convlens.network.TransposedConvolution;
import org.convlens.network.WindowedConvolution;
import org.convlens.tensor.Tensor;

import java.util.List;
import java.util.stream.IntStream;

/// What a kernel's weight met at each position of its window, and the delta there.
///
/// @param layer the layer
/// @param weight which weight
record KernelSlopes(SlopeParts layer, WeightName weight) {

    /// {@return the parts of the slope by the weight}
    ///
    /// @param spec the layer's settings
    List<Term> of(ConvolutionSpec spec) {
        return switch (spec) {
            case Convolution convolution -> grouped(convolution);
            case Convolution1d series -> grouped(series.flat());
            case DepthwiseConvolution depthwise -> alone(depthwise);
            case SeparableConvolution separable ->
                    weight.name().equals("pointwise") ? mixing(separable) : mixed(separable);
            case LocallyConnected local -> once(local);
            case TransposedConvolution transposed -> spread(transposed);
        };
    }

    /// The weight's place among the last axes of its tensor.
    private int within(int count) {
        return weight.number() % count;
    }

    private Tensor tensor(String name) {
        return layer.numbers().weights(weight.layer(), name).orElseThrow();
    }

    private int last(int axes) {
        Tensor all = tensor(weight.name());
        return IntStream.range(all.shape().rank() - axes, all.shape().rank())
                .map(all.shape()::size)
                .reduce(1, (a, b) -> a * b);
    }

    private List<Term> grouped(Convolution spec) {
        int area = spec.window().kernel().height() * spec.window().kernel().width();
        int perFilter = tensor("weights").values().length / spec.filters();
        int filter = weight.number() / perFilter;
        int group = filter / (spec.filters() / spec.groups());
        int channel = group * (perFilter / area) + within(perFilter) / area;
        return layer.positions(filter)
                .map(at -> new Term(read(spec, at, channel), layer.deltas().before(at)))
                .toList();
    }

    private List<Term> alone(DepthwiseConvolution spec) {
        int filter = weight.number() / last(2);
        return layer.positions(filter)
                .map(at ->
                        new Term(
                                read(spec, at, filter / spec.multiplier()),
                                layer.deltas().before(at)))
                .toList();
    }

    /// The delta between the halves is that of all filters, by their shares of the kernel's map.
    private List<Term> mixed(SeparableConvolution spec) {
        int map = weight.number() / last(2);
        return layer.positions(0)
                .map(at ->
                        new Term(read(spec, at, map / spec.multiplier()), between(spec, at, map)))
                .toList();
    }

    private double between(SeparableConvolution spec, Place at, int map) {
        float[] shares = tensor("pointwise").values();
        int maps = shares.length / spec.filters();
        return IntStream.range(0, spec.filters())
                .mapToDouble(filter ->
                        shares[filter * maps + map]
                                * layer.deltas()
                                        .before(
                                                new Place(
                                                        at.layer(), filter, at.row(), at.column())))
                .sum();
    }

    /// What comes between the halves is worked out.
    private List<Term> mixing(SeparableConvolution spec) {
        int maps = tensor("pointwise").values().length / spec.filters();
        return layer.positions(weight.number() / maps)
                .map(at -> new Term(half(spec, at, within(maps)), layer.deltas().before(at)))
                .toList();
    }

    private Reading half(SeparableConvolution spec, Place at, int map) {
        int area = spec.window().kernel().height() * spec.window().kernel().width();
        float[] kernels = tensor("depthwise").values();
        double sum =
                IntStream.range(0, area)
                        .mapToDouble(k ->
                                kernels[map * area + k]
                                        * read(spec, at, map / spec.multiplier(), k).value())
                        .sum();
        return new Reading(new Place(at.layer(), map, at.row(), at.column()), sum, false);
    }

    private List<Term> once(LocallyConnected spec) {
        Place at = layer.placeOf(weight.number() / last(3), spec.filters());
        int channel = within(last(3)) / last(2);
        return List.of(new Term(read(spec, at, channel), layer.deltas().before(at)));
    }

    private List<Term> spread(TransposedConvolution spec) {
        int channel = weight.number() / last(3);
        int filter = within(last(3)) / last(2);
        return layer.positions(filter)
                .map(at -> new Term(met(spec, at, channel), layer.deltas().before(at)))
                .toList();
    }

    /// Nothing where the kernel's cell meets no input cell.
    private Reading met(TransposedConvolution spec, Place at, int channel) {
        return new TransposedSum(spec, layer.site(at)).read(channel, within(last(2)));
    }

    private Reading read(WindowedConvolution spec, Place at, int channel) {
        int area = spec.window().kernel().height() * spec.window().kernel().width();
        return read(spec, at, channel, within(area));
    }

    private Reading read(WindowedConvolution spec, Place at, int channel, int cell) {
        Place from = new Place(layer.row().layer().inputs().getFirst(), channel, 0, 0);
        return new Sliding(spec.window(), spec.content(), at).read(layer.inputs(), from, cell);
    }
}
