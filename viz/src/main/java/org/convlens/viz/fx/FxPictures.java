package org.convlens.viz.fx;

import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

import org.convlens.viz.color.Argb;
import org.convlens.viz.raster.ArgbImage;

import java.nio.IntBuffer;

/// Pixels and packed colours as JavaFX takes them.
public final class FxPictures {

    private FxPictures() {}

    /// {@return the image, showing the same memory; draw it with smoothing off}
    ///
    /// @param image pixels, opaque or fully transparent
    public static Image image(ArgbImage image) {
        return new WritableImage(
                new PixelBuffer<>(
                        image.size().width(),
                        image.size().height(),
                        IntBuffer.wrap(image.pixels()),
                        PixelFormat.getIntArgbPreInstance()));
    }

    /// {@return the colour}
    ///
    /// @param argb a packed colour
    public static Color color(int argb) {
        return Color.rgb(
                Argb.red(argb), Argb.green(argb), Argb.blue(argb), Argb.alpha(argb) / 255.0);
    }
}
