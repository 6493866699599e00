package org.convlens.app.cli;

import org.convlens.dataset.Dataset;
import org.convlens.inspection.Patch;
import org.convlens.receptivefield.Box;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/// The pixels that one cell sees, as they are in the data set; what falls on padding is
/// transparent.
///
/// @param data where the picture is
/// @param patch which pixels
record PatchPicture(Dataset data, Patch patch) {

    private static final int OPAQUE = 0xFF000000;

    /// Writes the patch, pixel by pixel.
    ///
    /// @param file a PNG
    void write(Path file) {
        try {
            ImageIO.write(draw(), "png", file.toFile());
        } catch (IOException e) {
            throw CommandException.failed(file + " cannot be written: " + e.getMessage());
        }
    }

    private BufferedImage draw() {
        Box box = patch.box();
        Box seen = box.clippedTo(plane());
        BufferedImage image =
                new BufferedImage(
                        box.right() - box.left() + 1,
                        box.bottom() - box.top() + 1,
                        BufferedImage.TYPE_INT_ARGB);
        for (int row = seen.top(); row <= seen.bottom(); row++) {
            for (int column = seen.left(); column <= seen.right(); column++) {
                image.setRGB(column - box.left(), row - box.top(), color(row, column));
            }
        }
        return image;
    }

    private int color(int row, int column) {
        return OPAQUE
                | value(0, row, column) << 16
                | value(1, row, column) << 8
                | value(2, row, column);
    }

    private int value(int color, int row, int column) {
        Shape shape = data.pictureShape();
        int channel = Math.min(color, shape.channels() - 1);
        return data.pixel(
                patch.picture(), (channel * plane().height() + row) * plane().width() + column);
    }

    private Size2 plane() {
        return data.pictureShape().plane();
    }
}
