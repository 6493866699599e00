package org.convlens.engine.dl4j;

import org.convlens.engine.EngineException;
import org.convlens.engine.FilterOrder;
import org.convlens.engine.FilterPart;
import org.convlens.engine.Frozen;
import org.convlens.engine.Parameters;
import org.convlens.network.LayerId;
import org.convlens.plan.LayerPlan;
import org.convlens.plan.NetworkPlan;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A graph's parameters under their names in weights.npz; in memory they are laid out as there.
final class Weights {

    /// One stored tensor, and where its gradient is left.
    private record Entry(LayerId layer, ParameterSlot slot, INDArray view, INDArray gradient) {}

    private final SortedMap<String, Entry> entries = new TreeMap<>();
    private final Map<LayerId, List<FilterPart>> parts = new HashMap<>();

    Weights(NetworkPlan plan, Graph graph) {
        for (LayerPlan row : plan.layers()) {
            SortedMap<String, Shape> shapes = new TreeMap<>();
            graph.slots(row.id()).forEach(slot -> shapes.put(slot.name(), slot.shape()));
            parts.put(row.id(), FilterPart.of(row.layer().spec(), shapes));
            for (ParameterSlot slot : graph.slots(row.id())) {
                entries.put(
                        row.id() + "/" + slot.name(),
                        new Entry(
                                row.id(),
                                slot,
                                graph.parameter(row.id(), slot),
                                graph.gradient(row.id(), slot)));
            }
        }
    }

    /// Fills everything with fresh numbers.
    void draw(Noise noise) {
        entries.forEach((name, entry) -> assign(entry.view(), fresh(entry.slot(), noise.of(name))));
    }

    private static double[] fresh(ParameterSlot slot, SplittableRandom random) {
        return DoubleStream.generate(() -> slot.start() + slot.spread() * random.nextGaussian())
                .limit(slot.shape().volume())
                .toArray();
    }

    Parameters all() {
        SortedMap<String, Tensor> tensors = new TreeMap<>();
        entries.forEach((name, entry) -> tensors.put(name, NativeArrays.tensor(entry.view())));
        return new Parameters(tensors);
    }

    Parameters of(LayerId layer) {
        SortedMap<String, Tensor> tensors = new TreeMap<>();
        entries.forEach((name, entry) -> {
            if (entry.layer().equals(layer)) {
                tensors.put(name, NativeArrays.tensor(entry.view()));
            }
        });
        return new Parameters(tensors);
    }

    /// {@return what the last backward pass left for the trained tensors}
    Parameters gradients() {
        SortedMap<String, Tensor> tensors = new TreeMap<>();
        entries.forEach((name, entry) -> {
            if (entry.slot().trained()) {
                tensors.put(name, NativeArrays.tensor(entry.gradient()));
            }
        });
        return new Parameters(tensors);
    }

    /// Replaces everything, or nothing.
    ///
    /// @throws EngineException if the names or shapes are not the network's
    void restore(Parameters parameters) {
        entries.forEach((name, entry) -> check(name, entry, parameters));
        replace(parameters);
    }

    /// Replaces some, or nothing.
    ///
    /// @throws EngineException if the names or shapes are not the network's
    void replace(Parameters some) {
        some.byName().keySet().forEach(name -> check(name, entry(name), some));
        some.byName().forEach((name, tensor) -> assign(entry(name).view(), tensor));
    }

    private Entry entry(String name) {
        Entry entry = entries.get(name);
        if (entry == null) {
            throw new EngineException("The network has no weights of this name: " + name);
        }
        return entry;
    }

    /// {@return where the gradients of frozen weights are left; views}
    List<INDArray> gradientsOf(Frozen frozen) {
        Stream<INDArray> layers =
                entries.values().stream()
                        .filter(entry -> frozen.layers().contains(entry.layer()))
                        .map(Entry::gradient);
        Stream<INDArray> filters =
                frozen.filters().entrySet().stream()
                        .flatMap(entry -> gradientsOf(entry.getKey(), entry.getValue()));
        return Stream.concat(layers, filters).toList();
    }

    private Stream<INDArray> gradientsOf(LayerId layer, Set<Integer> filters) {
        return parts.getOrDefault(layer, List.of()).stream()
                .flatMap(part ->
                        filters.stream()
                                .filter(part::has)
                                .flatMap(filter -> gradientsOf(layer, part, filter)));
    }

    private Stream<INDArray> gradientsOf(LayerId layer, FilterPart part, int filter) {
        return part.orders().entrySet().stream()
                .map(order ->
                        entry(layer + "/" + order.getKey())
                                .gradient()
                                .get(indices(order.getValue(), filter - part.first())));
    }

    private static INDArrayIndex[] indices(FilterOrder order, int filter) {
        SortedMap<Integer, Integer> entries = order.entries(filter);
        return IntStream.range(0, order.stored().rank())
                .mapToObj(axis ->
                        Optional.ofNullable(entries.get(axis))
                                .map(entry -> NDArrayIndex.interval(entry, entry + 1L))
                                .orElseGet(NDArrayIndex::all))
                .toArray(INDArrayIndex[]::new);
    }

    private static void check(String name, Entry entry, Parameters parameters) {
        Tensor tensor = parameters.byName().get(name);
        if (tensor == null) {
            throw new EngineException("The weights lack " + name + ", which the network needs.");
        }
        Shape wanted = entry.slot().shape();
        if (!tensor.shape().equals(wanted)) {
            throw new EngineException(
                    "The weights %s have another shape than the network's; wanted: %s, received: %s"
                            .formatted(name, wanted, tensor.shape()));
        }
    }

    private static void assign(INDArray view, @Nullable Tensor tensor) {
        float[] numbers = Objects.requireNonNull(tensor).values();
        view.assign(Nd4j.createFromArray(numbers).reshape('c', view.shape()));
    }

    private static void assign(INDArray view, double[] numbers) {
        view.assign(Nd4j.createFromArray(numbers).reshape('c', view.shape()));
    }
}
