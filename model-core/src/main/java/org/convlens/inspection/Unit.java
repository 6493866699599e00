package org.convlens.inspection;

import org.convlens.network.LayerId;

/// One channel of a layer with maps, or one unit of a layer without.
///
/// @param layer the layer
/// @param channel which one, from 0
public record Unit(LayerId layer, int channel) {}
