package org.convlens.training;

import org.convlens.engine.Parameters;

/// What was done to weights by hand.
///
/// @param before the tensors that were replaced
/// @param after what they were replaced by
public record Alteration(Parameters before, Parameters after) {}
