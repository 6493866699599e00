package org.convlens.inspection;

import org.convlens.engine.NetworkSession;
import org.convlens.network.LayerId;
import org.convlens.tensor.Tensor;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What layers make of one picture, after their activation functions.
///
/// @param byLayer one entry per asked layer
public record FeatureMaps(SortedMap<LayerId, LayerMaps> byLayer) {

    /// Copies the map.
    public FeatureMaps {
        byLayer = Collections.unmodifiableSortedMap(new TreeMap<>(byLayer));
    }

    /// Asks a network; to be called on the session's thread.
    ///
    /// @param session the network; left as it was
    /// @param picture `[channels, height, width]`
    /// @param layers which layers; {@link LayerId#INPUT} gives the picture
    /// @return their maps
    public static FeatureMaps of(NetworkSession session, Tensor picture, Set<LayerId> layers) {
        Tensor alone = picture.reshape(picture.shape().batchOf(1));
        SortedMap<LayerId, Tensor> outputs = new TreeMap<>();
        session.activations(alone, layers)
                .forEach((layer, values) -> outputs.put(layer, values.slice(0)));
        return of(outputs);
    }

    /// {@return the maps of outputs that are already there, such as a snapshot's}
    ///
    /// @param outputs each layer's output for the picture, without a batch axis
    public static FeatureMaps of(Map<LayerId, Tensor> outputs) {
        SortedMap<LayerId, LayerMaps> byLayer = new TreeMap<>();
        outputs.forEach((layer, output) -> byLayer.put(layer, LayerMaps.of(output)));
        return new FeatureMaps(byLayer);
    }

    /// {@return the range over all layers; 0 to 0 for none}
    public Range range() {
        return byLayer.values().stream()
                .map(LayerMaps::range)
                .reduce(Range::and)
                .orElse(new Range(0, 0));
    }
}
