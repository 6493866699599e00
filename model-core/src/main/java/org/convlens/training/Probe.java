package org.convlens.training;

import org.convlens.network.LayerId;
import org.convlens.tensor.Tensor;

import java.util.Set;

/// What a watcher wants to see of the network, again and again while it learns.
///
/// @param picture `[channels, height, width]`
/// @param maps layers whose output is wanted
/// @param weights layers whose weights are wanted
public record Probe(Tensor picture, Set<LayerId> maps, Set<LayerId> weights) {

    /// Copies the sets.
    public Probe {
        maps = Set.copyOf(maps);
        weights = Set.copyOf(weights);
    }
}
