package org.convlens.app.overview;

/// Whose maps are shown.
enum Shown {
    /// Those of the picture.
    PICTURE,
    /// Those of the picture that is held.
    HELD,
    /// Those of the picture less those of the held one.
    DIFFERENCE,
    /// All three, one below the other.
    TOGETHER
}
