package org.convlens.plan;

import org.convlens.network.Layer;
import org.convlens.network.LayerId;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Walks along the wires, depth first, and notes those that lead back to where the walk came from.
///
/// Taking such a wire away leaves the walk, and so the other wires it notes, as they are.
final class CycleSearch {

    private enum State {
        UNSEEN,
        ON_THE_WAY,
        DONE
    }

    private record Visit(int place, Iterator<Integer> readers) {}

    private final List<Layer> layers;
    private final List<List<Integer>> readers;
    private final State[] states;
    private final Deque<Visit> way = new ArrayDeque<>();
    private final Map<LayerId, List<LayerId>> closing = new LinkedHashMap<>();

    private CycleSearch(List<Layer> layers, List<List<Integer>> readers) {
        this.layers = layers;
        this.readers = readers;
        states = new State[layers.size()];
        Arrays.fill(states, State.UNSEEN);
    }

    /// The wires that close cycles, by reader.
    ///
    /// @param layers as drawn
    /// @param readers the places of each layer's readers
    static Map<LayerId, List<LayerId>> closingWires(
            List<Layer> layers, List<List<Integer>> readers) {
        CycleSearch search = new CycleSearch(layers, readers);
        for (int place = 0; place < layers.size(); place++) {
            if (layers.get(place).inputs().contains(LayerId.INPUT)) {
                search.walkFrom(place);
            }
        }
        for (int place = 0; place < layers.size(); place++) {
            search.walkFrom(place);
        }
        return search.closing;
    }

    private void walkFrom(int start) {
        enter(start);
        while (!way.isEmpty()) {
            Visit visit = way.element();
            if (visit.readers().hasNext()) {
                follow(visit.place(), visit.readers().next());
            } else {
                states[way.remove().place()] = State.DONE;
            }
        }
    }

    private void follow(int from, int reader) {
        if (states[reader] == State.ON_THE_WAY) {
            closing.computeIfAbsent(layers.get(reader).id(), _ -> new ArrayList<>())
                    .add(layers.get(from).id());
        } else {
            enter(reader);
        }
    }

    private void enter(int place) {
        if (states[place] == State.UNSEEN) {
            states[place] = State.ON_THE_WAY;
            way.push(new Visit(place, readers.get(place).iterator()));
        }
    }
}
