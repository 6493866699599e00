package org.convlens.samples.files;

import org.convlens.dataset.Pixels;
import org.convlens.tensor.Size2;

/// How a camera was held: EXIF's eight orientations.
///
/// @param swapped whether rows and columns are exchanged
/// @param upsideDown whether the upright picture's first row lies at the end of its axis
/// @param mirrored whether the upright picture's first column lies at the end of its axis
/// @see "Exif 2.32, tag 0x0112"
record Orientation(boolean swapped, boolean upsideDown, boolean mirrored) {

    /// Nothing to turn.
    static final Orientation UPRIGHT = new Orientation(false, false, false);

    /// {@return the orientation of EXIF's number; upright for a number that is none}
    static Orientation of(int number) {
        return switch (number) {
            case 2 -> new Orientation(false, false, true);
            case 3 -> new Orientation(false, true, true);
            case 4 -> new Orientation(false, true, false);
            case 5 -> new Orientation(true, false, false);
            case 6 -> new Orientation(true, false, true);
            case 7 -> new Orientation(true, true, true);
            case 8 -> new Orientation(true, true, false);
            default -> UPRIGHT;
        };
    }

    /// {@return the picture as it was seen}
    Pixels upright(Pixels stored) {
        if (equals(UPRIGHT)) {
            return stored;
        }
        Size2 from = stored.size();
        int rows = swapped ? from.width() : from.height();
        int columns = swapped ? from.height() : from.width();
        Size2 to = new Size2(rows, columns);
        int[] argb = new int[to.height() * to.width()];
        for (int i = 0; i < argb.length; i++) {
            int row = upsideDown ? to.height() - 1 - i / to.width() : i / to.width();
            int column = mirrored ? to.width() - 1 - i % to.width() : i % to.width();
            argb[i] = swapped ? stored.argb(column, row) : stored.argb(row, column);
        }
        return Pixels.of(argb, to);
    }
}
