package org.convlens.network;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where wires enter some layers, and where they leave them.
///
/// @param sources what the layers read from outside, in order
/// @param exits those of the layers that are read from outside, answer, or are read by nobody
public record BlockBoundary(List<LayerId> sources, List<LayerId> exits) {

    /// Copies the lists.
    public BlockBoundary {
        sources = List.copyOf(sources);
        exits = List.copyOf(exits);
    }

    /// {@return the boundary of some layers}
    ///
    /// @param network where they are
    /// @param members which
    public static BlockBoundary of(Network network, Set<LayerId> members) {
        List<Layer> layers =
                network.layers().stream().filter(layer -> members.contains(layer.id())).toList();
        return new BlockBoundary(
                layers.stream()
                        .flatMap(layer -> layer.inputs().stream())
                        .filter(id -> !members.contains(id))
                        .distinct()
                        .toList(),
                layers.stream().map(Layer::id).filter(id -> leaves(network, id, members)).toList());
    }

    private static boolean leaves(Network network, LayerId id, Set<LayerId> members) {
        List<Layer> readers = network.readersOf(id);
        return network.output().equals(id)
                || readers.isEmpty()
                || readers.stream().anyMatch(reader -> !members.contains(reader.id()));
    }

    /// {@return whether the layers have one way in and one way out, as a block has}
    public boolean isOfABlock() {
        return sources.size() == 1 && exits.size() == 1;
    }

    /// {@return the layer that stands for all: the last one whose values leave}
    public Optional<LayerId> front() {
        return exits.isEmpty() ? Optional.empty() : Optional.of(exits.getLast());
    }
}
