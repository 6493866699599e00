package org.convlens.app.editor;

import javafx.geometry.Dimension2D;

import org.convlens.network.LayerId;

/// Everything a node shows; a node is touched only when its face changes.
///
/// @param id the layer, or the picture
/// @param group gives its colour
/// @param text its words
/// @param marks what is special about it
record NodeFace(LayerId id, LayerGroup group, NodeText text, NodeMarks marks) {

    static final double WIDTH = 168;
    static final double PICTURES = 40;
    private static final double HEAD = 56;
    private static final double LINE = 16;

    /// The height it has now, in pixels at 100 %.
    double height() {
        return words() + (marks.pictured() ? PICTURES : 0);
    }

    /// The room that a layout leaves for it, pictures included.
    Dimension2D room() {
        return new Dimension2D(WIDTH, words() + (marks.spatial() ? PICTURES : 0));
    }

    private double words() {
        return HEAD + (text.details().isEmpty() ? 0 : LINE);
    }
}
