package org.convlens.attribution;

import org.convlens.network.LayerId;
import org.convlens.tensor.Tensor;

import java.util.OptionalDouble;

/// A method's answer: how much each place counts, in the target's units unless the method says
/// otherwise.
///
/// @param map `[channels, height, width]` of the picture, or `[height, width]`
/// @param layer whose cells it shows; {@link LayerId#INPUT} for the picture's
/// @param value the target's, for the picture
/// @param promised what the map must add up to, for methods that promise completeness
public record Attribution(Tensor map, LayerId layer, double value, OptionalDouble promised) {

    /// {@return the sum over the map}
    public double sum() {
        return Tensors.sum(map);
    }

    /// {@return the sum minus what it must be; nothing if nothing was promised}
    public OptionalDouble completenessResidual() {
        return promised.isPresent()
                ? OptionalDouble.of(sum() - promised.getAsDouble())
                : OptionalDouble.empty();
    }

    /// {@return the map as one plane `[height, width]`: channels added up}
    public Tensor plane() {
        return map.shape().rank() == 2 ? map : Planes.addedUp(map);
    }
}
