package org.convlens.app.editor;

import org.convlens.network.LayerId;
import org.convlens.network.Position;

import java.util.Map;

/// Finds places for nodes so that wires run downward and do not cross more than they must.
interface LayoutEngine {

    /// The distance between nodes, in pixels at 100 %.
    double GAP = 40;

    /// {@return a place for every node}; from any thread.
    ///
    /// @param graph the nodes and their wires
    Map<LayerId, Position> layout(LayoutGraph graph);
}
