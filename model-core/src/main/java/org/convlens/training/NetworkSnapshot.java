package org.convlens.training;

import org.convlens.engine.Parameters;
import org.convlens.network.LayerId;
import org.convlens.tensor.Tensor;

import java.util.Map;

/// What a probe saw at one iteration; all of it from the same weights.
///
/// @param iteration batches trained before
/// @param probe what was asked
/// @param maps each asked layer's output for the picture, without a batch axis
/// @param weights each asked layer's weights
/// @param answer the output layer's values, without a batch axis
public record NetworkSnapshot(
        long iteration,
        Probe probe,
        Map<LayerId, Tensor> maps,
        Map<LayerId, Parameters> weights,
        Tensor answer) {

    /// Copies the maps.
    public NetworkSnapshot {
        maps = Map.copyOf(maps);
        weights = Map.copyOf(weights);
    }
}
