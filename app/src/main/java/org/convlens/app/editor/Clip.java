package org.convlens.app.editor;

import org.convlens.network.Block;
import org.convlens.network.Drawing;
import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.network.Network;
import org.convlens.network.NetworkEdit;
import org.convlens.network.Palette;
import org.convlens.network.Position;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Copied layers with the wires between them.
///
/// @param layers in the order of the network
/// @param positions where their nodes stood
/// @param blocks what of them was folded
record Clip(List<Layer> layers, Map<LayerId, Position> positions, List<Block> blocks) {

    static final Clip EMPTY = new Clip(List.of(), Map.of(), List.of());

    Clip {
        layers = List.copyOf(layers);
        positions = Map.copyOf(positions);
        blocks = List.copyOf(blocks);
    }

    /// A copy of some layers.
    static Clip of(Drawing drawing, Set<LayerId> ids, Placement placement) {
        List<Layer> layers =
                drawing.network().layers().stream()
                        .filter(layer -> ids.contains(layer.id()))
                        .toList();
        List<Block> blocks =
                drawing.blocks().folded().stream()
                        .filter(block -> ids.containsAll(block.members()))
                        .toList();
        return new Clip(layers, placement.positions(ids), blocks);
    }

    boolean isEmpty() {
        return layers.isEmpty();
    }

    /// The names that the copied nodes are selected by.
    Set<LayerId> nodesIn(Network network) {
        Map<LayerId, LayerId> names = namesIn(network);
        return positions.keySet().stream()
                .map(id -> newName(names, id))
                .collect(Collectors.toSet());
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
    NetworkEdit pasted(String name, Drawing drawing, double offset) {
        Map<LayerId, LayerId> names = namesIn(drawing.network());
        List<NetworkEdit> edits = new ArrayList<>();
        for (Layer layer : layers) {
            Optional<Position> place =
                    Optional.ofNullable(positions.get(layer.id()))
                            .map(at -> new Position(at.x() + offset, at.y() + offset));
            Layer bare = layer.named(newName(names, layer.id())).reading(List.of());
            edits.add(new NetworkEdit.AddLayer(bare, place));
        }
        layers.forEach(layer ->
                layer.inputs().stream()
                        .filter(names::containsKey)
                        .forEach(input ->
                                edits.add(
                                        new NetworkEdit.Connect(
                                                newName(names, input),
                                                newName(names, layer.id())))));
        Set<LayerId> taken = new HashSet<>();
        blocks.forEach(block -> edits.add(folded(block, names, drawing, taken)));
        return new NetworkEdit.Several(name, edits);
    }

    private static NetworkEdit folded(
            Block block, Map<LayerId, LayerId> names, Drawing drawing, Set<LayerId> taken) {
        String stem = block.id().name().replaceAll("\\d+$", "");
        int number = 1;
        while (!drawing.isFree(new LayerId(stem + number))
                || !taken.add(new LayerId(stem + number))) {
            number++;
        }
        return new NetworkEdit.Fold(
                block.calling(new LayerId(stem + number), id -> newName(names, id)));
    }

    private static LayerId newName(Map<LayerId, LayerId> names, LayerId id) {
        return names.getOrDefault(id, id);
    }
}
