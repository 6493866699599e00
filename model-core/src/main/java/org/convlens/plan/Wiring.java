package org.convlens.plan;

import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.network.Network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The wires of a network, looked up fast, whatever is wrong with them; a name that two layers have
/// means the first.
final class Wiring {

    private final List<Layer> layers;
    private final Map<LayerId, Integer> places = new HashMap<>();
    private final List<List<Integer>> readers = new ArrayList<>();

    Wiring(Network network) {
        layers = network.layers();
        for (int place = 0; place < layers.size(); place++) {
            places.putIfAbsent(layers.get(place).id(), place);
            readers.add(new ArrayList<>());
        }
        for (int place = 0; place < layers.size(); place++) {
            int reader = place;
            sources(place).forEach(source -> readers.get(source).add(reader));
        }
    }

    Optional<Layer> layer(LayerId id) {
        return Optional.ofNullable(places.get(id)).map(layers::get);
    }

    boolean knows(LayerId id) {
        return id.isInput() || places.containsKey(id);
    }

    boolean isRead(LayerId id) {
        return !readersOf(id).isEmpty();
    }

    List<Layer> readersOf(LayerId id) {
        return Optional.ofNullable(places.get(id)).stream()
                .flatMap(place -> readers.get(place).stream())
                .map(layers::get)
                .toList();
    }

    /// All layers, inputs before their readers, otherwise as drawn; those in or behind a cycle
    /// last.
    List<Layer> inOrder() {
        int[] waiting =
                IntStream.range(0, layers.size())
                        .map(place -> (int) sources(place).count())
                        .toArray();
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        IntStream.range(0, waiting.length).filter(place -> waiting[place] == 0).forEach(ready::add);
        Set<Integer> ordered = new LinkedHashSet<>();
        while (!ready.isEmpty()) {
            int place = ready.remove();
            ordered.add(place);
            readers.get(place).stream()
                    .filter(reader -> --waiting[reader] == 0)
                    .forEach(ready::add);
        }
        return Stream.concat(
                        ordered.stream(),
                        IntStream.range(0, layers.size())
                                .boxed()
                                .filter(place -> !ordered.contains(place)))
                .map(layers::get)
                .toList();
    }

    /// The layers whose values reach a layer, itself among them.
    Set<LayerId> leadingTo(LayerId id) {
        Set<LayerId> found = new HashSet<>(Set.of(id));
        Deque<LayerId> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            layer(open.remove()).stream()
                    .flatMap(layer -> layer.inputs().stream())
                    .filter(found::add)
                    .forEach(open::add);
        }
        return found;
    }

    /// The wires that close cycles: without them there is none. By reader, its sources.
    Map<LayerId, List<LayerId>> closingWires() {
        return CycleSearch.closingWires(layers, readers);
    }

    private Stream<Integer> sources(int place) {
        return layers.get(place).inputs().stream()
                .filter(id -> !id.isInput())
                .map(places::get)
                .filter(source -> source != null);
    }
}
