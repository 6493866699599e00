package org.convlens.viz.diagram;

import org.convlens.network.LayerId;
import org.convlens.network.LayerSpec;
import org.convlens.tensor.Shape;

import java.util.Optional;

/// A layer's output as a box: its length is channels or units, its height and depth are those of
/// the maps.
///
/// @param layer whose output it is
/// @param spec the layer's settings; nothing for the picture
/// @param shape what goes out
/// @param front the box's front face
/// @param depth from a corner of the front face to the same corner of the back, upwards and right
public record Volume(LayerId layer, Optional<LayerSpec> spec, Shape shape, Area front, Spot depth) {

    /// {@return the rectangle around front, top and side}
    public Area bounds() {
        return front.union(
                new Area(
                        front.x() + depth.x(),
                        front.y() + depth.y(),
                        front.width(),
                        front.height()));
    }
}
