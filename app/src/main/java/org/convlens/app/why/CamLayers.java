package org.convlens.app.why;

/// Whose maps the CAMs weigh.
enum CamLayers {
    /// The last maps that have places.
    LAST,
    /// The selected layer's, where it has maps.
    SELECTED
}
