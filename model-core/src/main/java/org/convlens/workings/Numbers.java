package org.convlens.workings;

import org.convlens.engine.Parameters;
import org.convlens.network.LayerId;
import org.convlens.tensor.Tensor;

import java.util.Map;
import java.util.Optional;

/// The numbers of a network for one picture, all from the same weights.
///
/// @param picture `[channels, height, width]`
/// @param outputs what layers put out, without a batch axis
/// @param weights of the layers whose arithmetic is asked for
public record Numbers(Tensor picture, Map<LayerId, Tensor> outputs, Parameters weights) {

    /// Copies the map.
    public Numbers {
        outputs = Map.copyOf(outputs);
    }

    /// {@return what a layer put out, or the picture; nothing where it is not known}
    ///
    /// @param layer the layer, or {@link LayerId#INPUT}
    public Optional<Tensor> output(LayerId layer) {
        return layer.isInput() ? Optional.of(picture) : Optional.ofNullable(outputs.get(layer));
    }

    /// {@return one of a layer's weight tensors, where the layer has it}
    ///
    /// @param layer the layer
    /// @param name such as `weights` or `bias`
    public Optional<Tensor> weights(LayerId layer, String name) {
        return Optional.ofNullable(weights.byName().get(layer + "/" + name));
    }

    /// {@return the value at a place}
    ///
    /// @param place where a known output has one
    Reading read(Place place) {
        Tensor output = output(place.layer()).orElseThrow();
        return new Reading(place, output.values()[place.number(output.shape())], false);
    }
}
