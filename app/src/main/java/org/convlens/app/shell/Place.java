package org.convlens.app.shell;

/// The places of the window, chosen at the top.
public enum Place {
    /// Building, training and looking: the bench.
    LAB("F5"),
    /// The maps of all layers side by side.
    OVERVIEW("F4"),
    /// Choosing data and looking through it.
    DATA("F6"),
    /// How good the network is.
    RESULTS("F7"),
    /// Published architectures, to look at and to open.
    MUSEUM("F8"),
    /// Convolution arithmetic with sliders.
    PLAYGROUND("F9");

    private final String key;

    Place(String key) {
        this.key = key;
    }

    /// {@return the key that goes there, as JavaFX writes it}
    public String key() {
        return key;
    }
}
