package org.convlens.viz.fx;

import org.convlens.viz.raster.ArgbImage;

/// One picture of a gallery.
///
/// @param picture its pixels
/// @param caption what is known of it, such as its class
/// @param mark whether the network answered it rightly
public record GalleryItem(ArgbImage picture, String caption, Mark mark) {

    /// What is known of the network's answer.
    public enum Mark {
        /// Not asked yet.
        NONE,
        /// The answer is right: a green check.
        RIGHT,
        /// The answer is wrong: a red cross.
        WRONG
    }
}
