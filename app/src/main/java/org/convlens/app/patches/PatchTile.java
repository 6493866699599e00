package org.convlens.app.patches;

import org.convlens.inspection.Patch;
import org.convlens.receptivefield.Box;
import org.convlens.tensor.Size2;
import org.convlens.viz.color.Argb;
import org.convlens.viz.color.MarkColor;
import org.convlens.viz.raster.ArgbImage;

/// A patch as a picture.
final class PatchTile {

    private static final int SCALE = 6;

    private PatchTile() {}

    /// {@return the pixels that the patch's cell sees; those in padding are transparent}
    ///
    /// @param picture the whole picture
    /// @param patch which part
    static ArgbImage alone(ArgbImage picture, Patch patch) {
        Box box = patch.box();
        Size2 size = new Size2(box.bottom() - box.top() + 1, box.right() - box.left() + 1);
        int[] pixels = new int[size.height() * size.width()];
        for (int i = 0; i < pixels.length; i++) {
            int row = box.top() + i / size.width();
            int column = box.left() + i % size.width();
            pixels[i] = isInside(picture, row, column) ? picture.at(row, column) : 0;
        }
        return new ArgbImage(size, pixels);
    }

    private static boolean isInside(ArgbImage picture, int row, int column) {
        Size2 size = picture.size();
        return row >= 0 && column >= 0 && row < size.height() && column < size.width();
    }

    /// {@return the whole picture, enlarged, with a frame around what the patch's cell sees}
    ///
    /// @param picture the whole picture
    /// @param patch which part
    static ArgbImage within(ArgbImage picture, Patch patch) {
        Size2 size = new Size2(picture.size().height() * SCALE, picture.size().width() * SCALE);
        Box seen = patch.box().clippedTo(picture.size());
        Box frame =
                new Box(
                        seen.top() * SCALE,
                        seen.left() * SCALE,
                        seen.bottom() * SCALE + SCALE - 1,
                        seen.right() * SCALE + SCALE - 1);
        int[] pixels = new int[size.height() * size.width()];
        for (int i = 0; i < pixels.length; i++) {
            int row = i / size.width();
            int column = i % size.width();
            pixels[i] =
                    switch (depth(frame, row, column)) {
                        case 0 -> MarkColor.HALO.argb();
                        case 1 -> Argb.WHITE;
                        default -> picture.at(row / SCALE, column / SCALE);
                    };
        }
        return new ArgbImage(size, pixels);
    }

    /// {@return how far inside the frame a place is: 0 on it, negative outside}
    private static int depth(Box frame, int row, int column) {
        return Math.min(
                Math.min(row - frame.top(), frame.bottom() - row),
                Math.min(column - frame.left(), frame.right() - column));
    }
}
