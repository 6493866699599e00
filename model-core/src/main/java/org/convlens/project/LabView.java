package org.convlens.project;

import org.convlens.network.LayerId;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How a lab was looked at last, as plain values.
///
/// @param selected the selected nodes
/// @param channel the enlarged map or unit of the one selected layer
/// @param settings whatever else a window remembers, by names of its own
public record LabView(
        Set<LayerId> selected, Optional<Integer> channel, Map<String, String> settings) {

    /// Nothing selected, nothing remembered.
    public static final LabView NONE = new LabView(Set.of(), Optional.empty(), Map.of());

    /// Copies set and map.
    public LabView {
        selected = Set.copyOf(selected);
        settings = Map.copyOf(settings);
    }
}
