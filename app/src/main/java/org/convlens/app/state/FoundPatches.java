package org.convlens.app.state;

import org.convlens.dataset.Dataset;
import org.convlens.inspection.TopPatches;
import org.convlens.inspection.Unit;

/// What was found to excite a channel.
///
/// @param unit the channel
/// @param patches the pictures that excite it most and least
/// @param pictures where they were looked for
/// @param iteration how far the network was trained then
public record FoundPatches(Unit unit, TopPatches patches, Dataset pictures, long iteration) {}
