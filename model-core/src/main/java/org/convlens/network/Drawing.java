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

    /// {@return the drawing after an edit}
    ///
    /// Names stay unique, no wire ends in nothing, positions and the answer follow names. The
    /// answer follows what is appended to it: where an edit gives it readers, the only end they
    /// lead to answers instead.
    ///
    /// @param edit what to do
    /// @throws IllegalArgumentException if the edit names a layer or wire that is not there, or a
    ///   new name that is taken or no word
    public Drawing apply(NetworkEdit edit) {
        return Editing.apply(this, edit);
    }
}
