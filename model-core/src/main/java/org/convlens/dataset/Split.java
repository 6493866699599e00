package org.convlens.dataset;

import java.util.Optional;

/// The parts of a data set.
///
/// @param training what the network learns from
/// @param test what it has never seen, where the set has such a part
public record Split(Dataset training, Optional<Dataset> test) {}
