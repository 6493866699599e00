package org.convlens.app.state;

import org.convlens.network.LayerId;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;

/// What is selected, everywhere in the window at once.
///
/// @param layers the selected nodes; {@link LayerId#INPUT} is the picture
/// @param channel the map or unit of the one selected layer that is enlarged
/// @param cell the cell of that map that is pinned
public record Selection(Set<LayerId> layers, Optional<Integer> channel, Optional<Cell> cell) {

    /// Nothing.
    public static final Selection NONE =
            new Selection(Set.of(), Optional.empty(), Optional.empty());

    /// A cell of a map.
    ///
    /// @param row from 0 at the top
    /// @param column from 0 at the left
    public record Cell(int row, int column) {}

    /// Copies the set.
    public Selection {
        layers = Set.copyOf(layers);
    }

    /// {@return one layer, no channel}
    ///
    /// @param layer which one
    public static Selection of(LayerId layer) {
        return new Selection(Set.of(layer), Optional.empty(), Optional.empty());
    }

    /// {@return the layer, if exactly one is selected}
    public Optional<LayerId> layer() {
        return layers.size() == 1 ? layers.stream().findFirst() : Optional.empty();
    }

    /// {@return this selection with one more layer, or one less if it is in}
    ///
    /// @param layer which one
    public Selection toggling(LayerId layer) {
        SequencedSet<LayerId> all = new LinkedHashSet<>(layers);
        if (!all.remove(layer)) {
            all.add(layer);
        }
        return new Selection(all, Optional.empty(), Optional.empty());
    }
}
