package org.convlens.network;

/// What the cells of a padding hold.
public enum PaddingContent {
    /// Zeros.
    ZERO,
    /// The nearest border cell.
    REPLICATE,
    /// The picture mirrored at its border cell, which is not repeated.
    REFLECT,
    /// The opposite border, as if the picture were a torus.
    CIRCULAR
}
