package org.convlens.app.receptive;

/// What lies over the picture.
enum Shown {
    /// The box alone.
    BOX,
    /// How much each pixel moves the cell, over pictures of the data.
    PICTURES,
    /// The same over noise: the control.
    NOISE
}
