package org.convlens.inspection;

import org.convlens.engine.NetworkSession;
import org.convlens.engine.Parameters;
import org.convlens.network.Convolution;
import org.convlens.network.Convolution1d;
import org.convlens.network.DepthwiseConvolution;
import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.network.Network;
import org.convlens.network.SeparableConvolution;
import org.convlens.network.TransposedConvolution;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The learned filters of a convolution; of a separable one, its depthwise half.
///
/// @param weights `[filters, channels, kernelHeight, kernelWidth]`; channels of one group
/// @param readsRgb whether the channels are red, green and blue of the picture, so that a filter is
///   a small picture itself
public record Filters(Tensor weights, boolean readsRgb) {

    private static final int RGB = 3;

    /// Asks a network; to be called on the session's thread.
    ///
    /// @param session the network; left as it was
    /// @param layer which layer
    /// @return its filters; nothing for a layer without
    public static Optional<Filters> of(NetworkSession session, LayerId layer) {
        return of(session.plan().network(), layer, session.parameters(layer));
    }

    /// {@return the filters among weights that are already there, such as a snapshot's; nothing for
    /// a layer without}
    ///
    /// @param network the layer's network
    /// @param layer which layer
    /// @param parameters its weights
    public static Optional<Filters> of(Network network, LayerId layer, Parameters parameters) {
        return network.layer(layer)
                .flatMap(found -> weights(found, parameters))
                .map(weights -> new Filters(weights, readsRgb(network, layer, weights)));
    }

    private static Optional<Tensor> weights(Layer layer, Parameters parameters) {
        return switch (layer.spec()) {
            case Convolution _ -> tensor(layer, "weights", parameters);
            case DepthwiseConvolution _ ->
                    tensor(layer, "weights", parameters).map(Filters::ofSingleChannels);
            case SeparableConvolution _ ->
                    tensor(layer, "depthwise", parameters).map(Filters::ofSingleChannels);
            case Convolution1d _ -> tensor(layer, "weights", parameters).map(Filters::ofOneRow);
            case TransposedConvolution _ ->
                    tensor(layer, "weights", parameters).map(Filters::turned);
            default -> Optional.empty();
        };
    }

    private static Tensor ofOneRow(Tensor weights) {
        Shape shape = weights.shape();
        return weights.reshape(Shape.of(shape.size(0), shape.size(1), 1, shape.size(2)));
    }

    /// Filters first, channels second.
    private static Tensor turned(Tensor weights) {
        Shape shape = weights.shape();
        int channels = shape.size(0);
        int filters = shape.size(1);
        int cells = shape.size(2) * shape.size(3);
        float[] values = new float[weights.values().length];
        for (int kernel = 0; kernel < channels * filters; kernel++) {
            int target = kernel % filters * channels + kernel / filters;
            System.arraycopy(weights.values(), kernel * cells, values, target * cells, cells);
        }
        return new Tensor(Shape.of(filters, channels, shape.size(2), shape.size(3)), values);
    }

    private static Optional<Tensor> tensor(Layer layer, String name, Parameters parameters) {
        return Optional.ofNullable(parameters.byName().get(layer.id() + "/" + name));
    }

    /// Each channel's filters as filters of one channel.
    private static Tensor ofSingleChannels(Tensor weights) {
        Shape shape = weights.shape();
        return weights.reshape(
                Shape.of(shape.size(0) * shape.size(1), 1, shape.size(2), shape.size(3)));
    }

    private static boolean readsRgb(Network network, LayerId id, Tensor weights) {
        return weights.shape().size(1) == RGB
                && network.layer(id)
                        .map(Layer::inputs)
                        .filter(List.of(LayerId.INPUT)::equals)
                        .isPresent();
    }

    /// {@return how many filters there are}
    public int count() {
        return weights.shape().size(0);
    }

    /// {@return one filter, `[channels, kernelHeight, kernelWidth]`}
    ///
    /// @param number which one, from 0
    public Tensor filter(int number) {
        return weights.slice(number);
    }

    /// {@return one channel of one filter, `[kernelHeight, kernelWidth]`}
    ///
    /// @param number which filter, from 0
    /// @param channel which of its channels, from 0
    public Tensor kernel(int number, int channel) {
        return filter(number).slice(channel);
    }

    /// {@return the range of all weights}
    public Range range() {
        return Range.of(weights.values());
    }

    /// {@return the Euclidean length of each filter: `√ Σ w²`}
    public List<Double> norms() {
        return IntStream.range(0, count()).mapToObj(this::filter).map(Filters::norm).toList();
    }

    private static double norm(Tensor filter) {
        double sum = 0;
        for (float weight : filter.values()) {
            sum += (double) weight * weight;
        }
        return Math.sqrt(sum);
    }
}
