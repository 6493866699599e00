package org.convlens.network;

import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Layers that are shown as one node, until they are unfolded; planner and engine see the layers.
///
/// @param id the node's name, one word, no layer's and no other block's
/// @param kind what it is one of, such as `se`
/// @param members the layers
/// @param parameters what can be set of it; about its layers only
public record Block(LayerId id, String kind, Set<LayerId> members, BlockParameters parameters) {

    /// Copies the set, and leaves out parameters of other layers.
    public Block {
        members = Set.copyOf(members);
        parameters = parameters.within(members);
    }

    /// Layers as a block without parameters.
    ///
    /// @param id the node's name, one word, no layer's and no other block's
    /// @param kind what it is one of, such as `se`
    /// @param members the layers
    public Block(LayerId id, String kind, Set<LayerId> members) {
        this(id, kind, members, BlockParameters.NONE);
    }

    Block with(Set<LayerId> others) {
        return new Block(id, kind, others, parameters);
    }

    Block with(BlockParameters others) {
        return new Block(id, kind, members, others);
    }

    Block named(LayerId other, String otherKind) {
        return new Block(other, otherKind, members, parameters);
    }

    /// {@return the same block of layers that are called otherwise}
    ///
    /// @param own the block's name there
    /// @param names the new name of each layer
    public Block calling(LayerId own, UnaryOperator<LayerId> names) {
        Set<LayerId> called = members.stream().map(names).collect(Collectors.toSet());
        return new Block(own, kind, called, parameters.calling(names));
    }
}
