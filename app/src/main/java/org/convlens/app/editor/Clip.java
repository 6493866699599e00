package org.convlens.app.editor;

import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.network.Network;
import org.convlens.network.NetworkEdit;
import org.convlens.network.Palette;
import org.convlens.network.Position;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/// Copied layers with the wires between them.
///
/// @param layers in the order of the network
/// @param positions where their nodes stood
record Clip(List<Layer> layers, Map<LayerId, Position> positions) {

    static final Clip EMPTY = new Clip(List.of(), Map.of());

    Clip {
        layers = List.copyOf(layers);
        positions = Map.copyOf(positions);
    }

    /// A copy of some layers.
    static Clip of(Network network, Set<LayerId> ids, Placement placement) {
        List<Layer> layers =
                network.layers().stream().filter(layer -> ids.contains(layer.id())).toList();
        return new Clip(layers, placement.positions(ids));
    }

    boolean isEmpty() {
        return layers.isEmpty();
    }

    /// The names that the layers get in a network.
    SequencedMap<LayerId, LayerId> namesIn(Network network) {
        SequencedMap<LayerId, LayerId> names = new LinkedHashMap<>();
        Network grown = network;
        for (Layer layer : layers) {
            LayerId id =
                    grown.isFree(layer.id()) ? layer.id() : Palette.freeId(grown, layer.spec());
            names.put(layer.id(), id);
            Layer taken = new Layer(id, layer.spec(), List.of());
            grown = grown.with(Stream.concat(grown.layers().stream(), Stream.of(taken)).toList());
        }
        return names;
    }

    /// The edit that puts the layers into a network, some pixels further on; wires to layers that
    /// were not copied are left out.
    NetworkEdit pasted(String name, Network network, double offset) {
        Map<LayerId, LayerId> names = namesIn(network);
        List<NetworkEdit> edits = new ArrayList<>();
        for (Layer layer : layers) {
            Position place = positions.getOrDefault(layer.id(), new Position(0, 0));
            Layer bare = layer.named(newName(names, layer.id())).reading(List.of());
            edits.add(
                    new NetworkEdit.AddLayer(
                            bare, new Position(place.x() + offset, place.y() + offset)));
        }
        layers.forEach(layer ->
                layer.inputs().stream()
                        .filter(names::containsKey)
                        .forEach(input ->
                                edits.add(
                                        new NetworkEdit.Connect(
                                                newName(names, input),
                                                newName(names, layer.id())))));
        return new NetworkEdit.Several(name, edits);
    }

    private static LayerId newName(Map<LayerId, LayerId> names, LayerId id) {
        return names.getOrDefault(id, id);
    }
}
