package org.convlens.network;

import java.util.Map;

/// A network, where its nodes stand and which of them are folded; the value that edits change and
/// undo restores.
///
/// @param network the graph
/// @param positions of the input and the layers; a node without one is placed by the automatic
///   layout
/// @param blocks which layers are shown as one node, and blocks to use again
public record Drawing(Network network, Map<LayerId, Position> positions, Blocks blocks) {

    /// Copies the map.
    public Drawing {
        positions = Map.copyOf(positions);
    }

    /// A drawing without blocks.
    ///
    /// @param network the graph
    /// @param positions of the input and the layers
    public Drawing(Network network, Map<LayerId, Position> positions) {
        this(network, positions, Blocks.NONE);
    }

    /// {@return this drawing with another network and the same positions}
    ///
    /// @param other the new graph
    public Drawing with(Network other) {
        return new Drawing(other, positions, blocks);
    }

    /// {@return this drawing with other blocks}
    ///
    /// @param others the new ones
    public Drawing with(Blocks others) {
        return new Drawing(network, positions, others);
    }

    /// {@return whether no layer and no block has that name, and the picture neither}
    ///
    /// @param id the name
    public boolean isFree(LayerId id) {
        return network.isFree(id) && blocks.named(id).isEmpty();
    }

    /// {@return the drawing after an edit}
    ///
    /// Names stay unique, no wire ends in nothing, positions, blocks and the answer follow names.
    /// The answer follows what is appended to it: where an edit gives it readers, the only end they
    /// lead to answers instead.
    ///
    /// @param edit what to do
    /// @throws IllegalArgumentException if the edit names a layer, wire or block that is not there,
    ///   or a new name that is taken or no word
    public Drawing apply(NetworkEdit edit) {
        return Editing.apply(this, edit);
    }
}
