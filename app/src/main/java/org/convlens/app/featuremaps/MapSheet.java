package org.convlens.app.featuremaps;

import org.convlens.viz.raster.Picture;

import java.util.List;

/// A layer's maps as pictures.
///
/// @param maps the numbers
/// @param pictures one per map
/// @param deadShare see {@link LayerMaps#deadShare}
record MapSheet(LayerMaps maps, List<Picture> pictures, double deadShare) {

    /// Copies the list.
    MapSheet {
        pictures = List.copyOf(pictures);
    }
}
