package org.convlens.inspection;

import org.convlens.engine.FilterOrder;
import org.convlens.engine.FilterPart;
import org.convlens.engine.NetworkSession;
import org.convlens.engine.Parameters;
import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.network.Network;
import org.convlens.tensor.Tensor;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The learned filters of a layer with kernels, as {@link FilterOrder} shows them.
///
/// @param weights `[filters, channels, kernelHeight, kernelWidth]`; channels of one group
/// @param readsRgb whether the channels are red, green and blue of the picture, so that a filter is
///   a small picture itself
public record Filters(Tensor weights, boolean readsRgb) {

    private static final int RGB = 3;
    private static final int RANK = 4;

    /// Asks a network; to be called on the session's thread.
    ///
    /// @param session the network; left as it was
    /// @param layer which layer
    /// @return its filters, of a separable convolution its depthwise half; nothing for a layer
    ///   without
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
                .map(found -> FilterPart.of(found, parameters))
                .filter(parts -> !parts.isEmpty())
                .flatMap(parts -> of(network, layer, parts.getLast(), parameters));
    }

    /// {@return the filters of a part of a layer; nothing if it has no kernels}
    ///
    /// @param network the layer's network
    /// @param layer which layer
    /// @param part which part of it
    /// @param parameters its weights
    public static Optional<Filters> of(
            Network network, LayerId layer, FilterPart part, Parameters parameters) {
        return part.shown(layer, parameters)
                .filter(weights -> weights.shape().rank() == RANK)
                .map(weights ->
                        new Filters(
                                weights,
                                part.drawn().equals("weights")
                                        && readsRgb(network, layer, weights)));
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
