package org.convlens.plan;

import org.convlens.network.LayerId;
import org.convlens.tensor.Shape;

import java.util.Map;

/// What is known about a network when one of its layers is looked at.
///
/// @param wiring its wires
/// @param fixes ways out
/// @param shapes what the layers before put out, the picture among them
record Upstream(Wiring wiring, Fixes fixes, Map<LayerId, Shape> shapes) {}
