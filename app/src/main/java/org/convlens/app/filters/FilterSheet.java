package org.convlens.app.filters;

import org.convlens.engine.FilterPart;
import org.convlens.network.LayerId;
import org.convlens.viz.raster.Picture;

import java.util.List;
import java.util.Optional;

/// A layer's weights as pictures.
///
/// @param layer which layer
/// @param part which part of it; nothing for a layer without weights
/// @param iteration batches trained before; 0 for the picture itself
/// @param weights the numbers
/// @param pictures one per filter; one in all for a dense layer; none for numbers per channel
record FilterSheet(
        LayerId layer,
        Optional<FilterPart> part,
        long iteration,
        LayerWeights weights,
        List<Picture> pictures) {

    /// Copies the list.
    FilterSheet {
        pictures = List.copyOf(pictures);
    }

    /// {@return the picture that a filter is in}
    ///
    /// @param filter from 0
    Picture picture(int filter) {
        return pictures.get(Math.min(filter, pictures.size() - 1));
    }

    /// {@return whether there is a picture for each filter, rather than one of all}
    boolean isSheet() {
        return !(weights instanceof LayerWeights.Matrix);
    }
}
