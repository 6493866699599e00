package org.convlens.network;

import java.util.Set;

/// Layers that are shown as one node, until they are unfolded; planner and engine see the layers.
///
/// @param id the node's name, one word, no layer's and no other block's
/// @param kind what it is one of, such as `se`
/// @param members the layers
public record Block(LayerId id, String kind, Set<LayerId> members) {

    /// Copies the set.
    public Block {
        members = Set.copyOf(members);
    }

    Block with(Set<LayerId> others) {
        return new Block(id, kind, others);
    }
}
