package org.convlens.app.playground;

import org.convlens.network.Padding;

/// How much is added around the map.
enum PaddingMode {
    /// Nothing.
    VALID,
    /// As much as keeps the size, divided by the stride.
    SAME,
    /// What the slider says.
    EXPLICIT;

    /// {@return the padding}
    ///
    /// @param cells what the slider says
    Padding padding(int cells) {
        return switch (this) {
            case VALID -> new Padding.Valid();
            case SAME -> new Padding.Same();
            case EXPLICIT -> Padding.Explicit.all(cells);
        };
    }
}
