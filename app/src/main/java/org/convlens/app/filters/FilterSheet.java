package org.convlens.app.filters;

import org.convlens.network.LayerId;
import org.convlens.viz.raster.Picture;

import java.util.List;

/// A layer's weights as pictures.
///
/// @param layer which layer
/// @param iteration batches trained before; 0 for the picture itself
/// @param weights the numbers
/// @param pictures one per filter; one in all for a dense layer; none for numbers per channel
record FilterSheet(LayerId layer, long iteration, LayerWeights weights, List<Picture> pictures) {

    /// Copies the list.
    FilterSheet {
        pictures = List.copyOf(pictures);
    }
}
