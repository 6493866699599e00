package org.convlens.inspection;

import org.convlens.network.LayerId;

import java.util.Optional;

/// The figures of one layer.
///
/// @param layer which one
/// @param activity of its outputs
/// @param learning of its weights; nothing for a layer without trained ones
public record LayerStatistics(LayerId layer, Activity activity, Optional<Learning> learning) {}
