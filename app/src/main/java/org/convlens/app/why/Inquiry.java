package org.convlens.app.why;

import org.convlens.attribution.Target;
import org.convlens.network.LayerId;
import org.convlens.tensor.Tensor;

import java.util.Optional;

/// What all methods are asked.
///
/// @param picture `[channels, height, width]`
/// @param target the number to explain
/// @param layer whose maps a CAM weighs; nothing for the last ones
/// @param iteration how far the network was trained when it was asked, at least
record Inquiry(Tensor picture, Target target, Optional<LayerId> layer, long iteration) {

    /// {@return whether only the network has learned since}
    boolean isSameBut(Inquiry other) {
        return target.equals(other.target)
                && layer.equals(other.layer)
                && picture.equals(other.picture);
    }
}
