package org.convlens.app.overview;

/// How the network is shown.
enum Form {
    /// Its layers as columns of maps.
    COLUMNS,
    /// The selected map alone, down to one cell.
    MAP,
    /// Its layers as volumes in space.
    SPACE
}
