package org.convlens.inspection;

import org.convlens.network.LayerId;

import java.util.List;
import java.util.Optional;

/// The figures of all layers, from the picture on.
///
/// @param layers in the order in which they are computed
/// @param pictures how many pictures they were taken from
public record NetworkStatistics(List<LayerStatistics> layers, int pictures) {

    /// Copies the list.
    public NetworkStatistics {
        layers = List.copyOf(layers);
    }

    /// {@return the figures of one layer}
    ///
    /// @param layer which one
    public Optional<LayerStatistics> of(LayerId layer) {
        return layers.stream().filter(row -> row.layer().equals(layer)).findFirst();
    }
}
