package org.convlens.app.editor;

import org.convlens.network.Layer;
import org.convlens.network.LayerFamily;
import org.convlens.network.LayerSpec;

import java.util.Locale;
import java.util.Optional;

/// What the palette groups and one colour marks, in the palette and on the nodes.
enum LayerGroup {
    MINE,
    CONVOLUTION,
    POOLING,
    ACTIVATION,
    DENSE,
    BLOCK,
    PICTURE;

    static LayerGroup of(LayerSpec spec) {
        return switch (LayerFamily.of(spec)) {
            case CONVOLUTION -> CONVOLUTION;
            case POOLING -> POOLING;
            case ACTIVATION, NORMALISATION -> ACTIVATION;
            case REGULARISATION, COMBINATION, DENSE -> DENSE;
        };
    }

    /// The group of a node; one without a layer is the picture.
    static LayerGroup of(Optional<Layer> layer) {
        return layer.map(Layer::spec).map(LayerGroup::of).orElse(PICTURE);
    }

    /// Whether its layers put out maps, whatever they read.
    boolean makesMaps() {
        return this == CONVOLUTION || this == POOLING;
    }

    /// The style class that gives the group's colour.
    String styleClass() {
        return "group-" + key();
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
