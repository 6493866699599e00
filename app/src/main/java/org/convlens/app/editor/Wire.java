package org.convlens.app.editor;

import org.convlens.network.Drawing;
import org.convlens.network.LayerId;
import org.convlens.network.Network;

import java.util.List;
import java.util.Map;

/// One wire of the drawing.
///
/// @param from where it starts
/// @param to the layer that reads it
record Wire(LayerId from, LayerId to) {

    /// All wires, reader by reader.
    static List<Wire> of(Network network) {
        return network.layers().stream()
                .flatMap(layer ->
                        layer.inputs().stream().distinct().map(from -> new Wire(from, layer.id())))
                .toList();
    }

    /// All wires that are seen; a folded block hides those within it.
    static List<Wire> of(Drawing drawing) {
        Map<LayerId, LayerId> fronts = drawing.blocks().fronts(drawing.network());
        return of(drawing.network()).stream()
                .map(wire -> wire.between(fronts))
                .filter(wire -> !wire.from().equals(wire.to()))
                .distinct()
                .toList();
    }

    /// The wires of the network that are seen as this one.
    List<Wire> behind(Drawing drawing) {
        Map<LayerId, LayerId> fronts = drawing.blocks().fronts(drawing.network());
        return of(drawing.network()).stream()
                .filter(wire -> wire.between(fronts).equals(this))
                .toList();
    }

    private Wire between(Map<LayerId, LayerId> fronts) {
        return new Wire(fronts.getOrDefault(from, from), fronts.getOrDefault(to, to));
    }

    /// The name of its node in the scene.
    String key() {
        return "wire-" + from + "-" + to;
    }
}
