package org.convlens.network;

import java.util.Map;

/// A network and where its nodes stand; the value that edits change and undo restores.
///
/// @param network the graph
/// @param positions of the input and the layers; a node without one is placed by the automatic
///   layout
public record Drawing(Network network, Map<LayerId, Position> positions) {

    /// Copies the map.
    public Drawing {
        positions = Map.copyOf(positions);
    }

    /// {@return this drawing with another network and the same positions}
    ///
    /// @param other the new graph
    public Drawing with(Network other) {
        return new Drawing(other, positions);
    }
}
