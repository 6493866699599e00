package org.convlens.viz.color;

/// Which values share one colour range, so that equal colours mean equal values among them.
public enum RangeScope {
    /// Every map has its own range: its pattern is seen best, maps cannot be compared.
    MAP,
    /// All maps of the layer share one range.
    LAYER,
    /// All layers share one range.
    GLOBAL
}
