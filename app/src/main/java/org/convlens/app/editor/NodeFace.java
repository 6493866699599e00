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
    static final double HEAD = 56;
    static final double LINE = 16;

    /// The height, in pixels at 100 %; the strip of small pictures has its room from the beginning,
    /// so that nothing moves or overlaps when they come.
    double height() {
        return words() + (marks.spatial() ? PICTURES : 0);
    }

    /// What it covers.
    Dimension2D room() {
        return new Dimension2D(WIDTH, height());
    }

    private double words() {
        return HEAD + lineFor(text.details()) + lineFor(text.restraint());
    }

    private static double lineFor(String words) {
        return words.isEmpty() ? 0 : LINE;
    }
}
