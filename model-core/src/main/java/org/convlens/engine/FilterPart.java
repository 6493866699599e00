package org.convlens.engine;

import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.network.LayerSpec;
import org.convlens.network.SeparableConvolution;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The tensors of a layer that have the same filters, channels or units.
///
/// Most layers have one part. A separable convolution has two: the filters that make its maps
/// (`pointwise` and `bias`), and those of its depthwise half, whose numbers follow theirs.
///
/// @param first the number of its first filter in the layer
/// @param drawn the name, without the layer, of the tensor that says most
/// @param orders how each tensor is shown, by its name without the layer
public record FilterPart(int first, String drawn, SortedMap<String, FilterOrder> orders) {

    /// The half of a separable convolution that sees each channel by itself.
    public static final String DEPTHWISE = "depthwise";

    private static final List<String> TELLING =
            List.of("weights", "pointwise", DEPTHWISE, "gamma", "alpha", "beta");

    /// Copies the map.
    public FilterPart {
        orders = Collections.unmodifiableSortedMap(new TreeMap<>(orders));
    }

    /// {@return the parts of a layer, that which makes its maps first; none for a layer without
    /// weights}
    ///
    /// @param layer which one
    /// @param weights its own, or the whole network's
    public static List<FilterPart> of(Layer layer, Parameters weights) {
        String prefix = layer.id() + "/";
        SortedMap<String, Shape> stored = new TreeMap<>();
        weights.byName()
                .forEach((name, tensor) -> {
                    if (name.startsWith(prefix)) {
                        stored.put(name.substring(prefix.length()), tensor.shape());
                    }
                });
        return of(layer.spec(), stored);
    }

    /// {@return the parts of a layer, that which makes its maps first; none for a layer without
    /// weights}
    ///
    /// @param spec the layer
    /// @param stored the shapes of its tensors by their names without the layer
    public static List<FilterPart> of(LayerSpec spec, Map<String, Shape> stored) {
        SortedMap<String, FilterOrder> mixing = new TreeMap<>();
        SortedMap<String, FilterOrder> single = new TreeMap<>();
        boolean split = spec instanceof SeparableConvolution;
        stored.forEach((name, shape) ->
                (split && name.equals(DEPTHWISE) ? single : mixing)
                        .put(name, FilterOrder.of(spec, name, shape)));
        List<FilterPart> parts = new ArrayList<>();
        drawn(mixing).ifPresent(name -> parts.add(new FilterPart(0, name, mixing)));
        int next = parts.stream().mapToInt(FilterPart::count).sum();
        drawn(single).ifPresent(name -> parts.add(new FilterPart(next, name, single)));
        return parts;
    }

    private static Optional<String> drawn(Map<String, FilterOrder> orders) {
        return TELLING.stream().filter(orders::containsKey).findFirst();
    }

    /// {@return how many filters it has}
    public int count() {
        return order(drawn).filters();
    }

    /// {@return whether a filter of the layer is one of its own}
    ///
    /// @param filter by its number in the layer
    public boolean has(int filter) {
        return filter >= first && filter < first + count();
    }

    /// {@return how a tensor is shown}
    ///
    /// @param name without the layer
    public FilterOrder order(String name) {
        return Objects.requireNonNull(orders.get(name), name);
    }

    /// {@return the tensor that says most, as it is shown, `[filters, ...]`}
    ///
    /// @param layer the layer's name
    /// @param weights its own, or the whole network's
    public Optional<Tensor> shown(LayerId layer, Parameters weights) {
        return Optional.ofNullable(weights.byName().get(layer + "/" + drawn))
                .map(order(drawn)::show);
    }
}
