package org.convlens.viz.color;

/// Whether pictures stand on a light or on a dark surface.
public enum Tone {
    /// Dark text on a light surface.
    LIGHT(0xFFFFFFFF),
    /// Light text on a dark surface.
    DARK(0xFF0D1117);

    private final int surface;

    Tone(int surface) {
        this.surface = surface;
    }

    /// {@return the packed colour of the surface itself: Primer's}
    public int surface() {
        return surface;
    }
}
