package org.convlens.app.state;

import org.convlens.engine.Parameters;
import org.convlens.network.LayerId;

import java.util.function.UnaryOperator;

/// Something done to a layer's weights by hand.
///
/// @param name what undo calls it, such as `Mute channel 3 of conv1`
/// @param layer whose weights
/// @param change makes the new weights of the present ones
public record Operation(String name, LayerId layer, UnaryOperator<Parameters> change) {}
