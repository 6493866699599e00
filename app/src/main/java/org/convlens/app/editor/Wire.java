package org.convlens.app.editor;

import org.convlens.network.LayerId;
import org.convlens.network.Network;

import java.util.List;

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

    /// The name of its node in the scene.
    String key() {
        return "wire-" + from + "-" + to;
    }
}
