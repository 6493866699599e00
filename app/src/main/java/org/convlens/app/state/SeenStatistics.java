package org.convlens.app.state;

import org.convlens.inspection.NetworkStatistics;

/// The figures of the layers at one iteration of a run.
///
/// @param now they
/// @param first those that were taken first in this run
/// @param iteration batches trained before
public record SeenStatistics(NetworkStatistics now, NetworkStatistics first, long iteration) {}
