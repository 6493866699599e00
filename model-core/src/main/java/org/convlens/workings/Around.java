package org.convlens.workings;

import org.convlens.network.PaddingContent;

/// Which cell of an axis a padding shows.
final class Around {

    /// Padding that holds zeros shows no cell.
    static final int NOTHING = -1;

    private Around() {}

    /// {@return the cell shown at an index, which is itself where it lies inside}
    ///
    /// @param index any, below 0 or beyond the end in padding
    /// @param size cells of the axis
    /// @param content what the padding holds
    static int source(int index, int size, PaddingContent content) {
        if (index >= 0 && index < size) {
            return index;
        }
        return switch (content) {
            case ZERO -> NOTHING;
            case REPLICATE -> Math.clamp(index, 0, size - 1);
            case REFLECT -> mirrored(index, size);
            case CIRCULAR -> Math.floorMod(index, size);
        };
    }

    private static int mirrored(int index, int size) {
        int inside = Math.abs(index);
        return inside < size ? inside : 2 * (size - 1) - inside;
    }
}
