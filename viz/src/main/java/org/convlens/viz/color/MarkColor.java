package org.convlens.viz.color;

/// Colours of marks that are drawn over pictures and must be seen on any of them.
public enum MarkColor {
    /// The selected cell and its field: orange, the same on light and dark surfaces.
    CELL(0xFFFF9933),
    /// A line around what is strong in a map.
    CONTOUR(0xFFFFFFFF),
    /// The thin line on both sides of a mark, so that it is seen on bright pictures as well.
    HALO(0xB3000000);

    private final int argb;

    MarkColor(int argb) {
        this.argb = argb;
    }

    /// {@return the packed colour}
    public int argb() {
        return argb;
    }
}
