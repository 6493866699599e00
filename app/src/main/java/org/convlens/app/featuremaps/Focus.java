package org.convlens.app.featuremaps;

import org.convlens.app.state.Selection;
import org.convlens.viz.raster.Cell;

import java.util.Optional;

/// What is enlarged: what the mouse is over, else what is pinned, else the first map.
///
/// @param channel the enlarged map
/// @param cell the cell to speak of
/// @param pinned the cell that is kept
record Focus(int channel, Optional<Cell> cell, Optional<Cell> pinned) {

    /// The first map, no cell.
    static final Focus FIRST = new Focus(0, Optional.empty(), Optional.empty());

    /// {@return what to enlarge of a layer}
    ///
    /// @param maps the layer's
    /// @param pinned what is selected
    /// @param hover what the mouse is over
    static Focus in(LayerMaps maps, Selection pinned, Selection hover) {
        boolean hovering = hover.layer().equals(Optional.of(maps.layer()));
        Selection seen = hovering ? hover : Selection.NONE;
        int channel = seen.channel().or(pinned::channel).orElse(0);
        Optional<Cell> kept = cell(pinned, maps);
        return new Focus(
                Math.clamp(channel, 0, maps.count() - 1), cell(seen, maps).or(() -> kept), kept);
    }

    private static Optional<Cell> cell(Selection selection, LayerMaps maps) {
        return selection
                .cell()
                .map(place -> new Cell(place.row(), place.column()))
                .filter(place -> place.isIn(maps.values().shape().plane()));
    }
}
