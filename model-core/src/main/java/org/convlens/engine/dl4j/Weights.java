package org.convlens.engine.dl4j;

import org.convlens.engine.EngineException;
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
import org.nd4j.linalg.indexing.NDArrayIndex;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// A graph's parameters under their names in weights.npz; in memory they are laid out as there.
final class Weights {

    /// One stored tensor, and where its gradient is left.
    private record Entry(LayerId layer, ParameterSlot slot, INDArray view, INDArray gradient) {}

    private final SortedMap<String, Entry> entries = new TreeMap<>();

    Weights(NetworkPlan plan, Graph graph) {
        for (LayerPlan row : plan.layers()) {
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
        return entries.values().stream().flatMap(entry -> gradientsOf(entry, frozen)).toList();
    }

    private static Stream<INDArray> gradientsOf(Entry entry, Frozen frozen) {
        if (frozen.layers().contains(entry.layer())) {
            return Stream.of(entry.gradient());
        }
        int filters = entry.slot().shape().size(0);
        return frozen.filters().getOrDefault(entry.layer(), Set.of()).stream()
                .filter(filter -> filter < filters)
                .map(filter -> entry.gradient().get(NDArrayIndex.interval(filter, filter + 1L)));
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
