package org.convlens.viz.color;

/// Whether pictures stand on a light or on a dark surface.
public enum Tone {
    /// Dark text on a light surface.
    LIGHT,
    /// Light text on a dark surface.
    DARK
}
