package org.convlens.app.editor;

import javafx.geometry.Dimension2D;

import org.convlens.network.LayerId;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// What a layout needs to know: how large the nodes are and who reads whom.
///
/// @param sizes of the nodes, inputs before their readers
/// @param wires between them
record LayoutGraph(SequencedMap<LayerId, Dimension2D> sizes, List<Wire> wires) {

    /// The graph of a planned drawing.
    static LayoutGraph of(SequencedMap<LayerId, NodeFace> faces, List<Wire> wires) {
        SequencedMap<LayerId, Dimension2D> sizes =
                faces.sequencedEntrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        entry -> entry.getKey(),
                                        entry -> entry.getValue().room(),
                                        (a, _) -> a,
                                        LinkedHashMap::new));
        return new LayoutGraph(sizes, List.copyOf(wires));
    }
}
