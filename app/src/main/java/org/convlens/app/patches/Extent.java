package org.convlens.app.patches;

/// How much of a picture is shown.
enum Extent {
    /// What the most excited cell sees.
    PATCH,
    /// All, with a frame around what the cell sees.
    PICTURE
}
