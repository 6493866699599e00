package org.convlens.app.picture;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

import org.convlens.tensor.Size2;
import org.convlens.viz.raster.ArgbImage;

/// JavaFX images as packed pixels.
final class Pixels {

    private Pixels() {}

    /// {@return the pixels of an image}
    ///
    /// @param image fully loaded
    static ArgbImage of(Image image) {
        Size2 size = new Size2((int) image.getHeight(), (int) image.getWidth());
        int[] pixels = new int[size.height() * size.width()];
        image.getPixelReader()
                .getPixels(
                        0,
                        0,
                        size.width(),
                        size.height(),
                        PixelFormat.getIntArgbInstance(),
                        pixels,
                        0,
                        size.width());
        return new ArgbImage(size, pixels);
    }
}
