package org.convlens.samples.files;

import org.convlens.dataset.Pixels;
import org.convlens.tensor.Size2;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/// From Java's pictures to packed pixels.
final class Rasters {

    private static final int WHITE = 255;

    private Rasters() {}

    /// {@return the pixels of a picture, 8 bits each}
    static Pixels pixels(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] argb =
                isGrey(image.getColorModel())
                        ? grey(image)
                        : image.getRGB(0, 0, width, height, null, 0, width);
        return Pixels.of(argb, new Size2(height, width));
    }

    /// Java takes grey for linear light and would brighten it; PNG and JPEG store it as they store
    /// red, green and blue.
    private static boolean isGrey(ColorModel model) {
        return model.getColorSpace().getType() == ColorSpace.TYPE_GRAY
                && !(model instanceof IndexColorModel)
                && model.getTransferType() <= DataBuffer.TYPE_USHORT;
    }

    private static int[] grey(BufferedImage image) {
        image.coerceData(false);
        Raster raster = image.getRaster();
        int width = image.getWidth();
        int[] argb = new int[width * image.getHeight()];
        for (int i = 0; i < argb.length; i++) {
            int level = level(raster, image, new Place(i % width, i / width, 0));
            int alpha =
                    image.getColorModel().hasAlpha()
                            ? level(raster, image, new Place(i % width, i / width, 1))
                            : WHITE;
            argb[i] = (alpha << 24) | (level << 16) | (level << 8) | level;
        }
        return argb;
    }

    private record Place(int x, int y, int band) {}

    /// {@return a value of any number of bits scaled to 8}
    private static int level(Raster raster, BufferedImage image, Place place) {
        int most = (1 << image.getColorModel().getComponentSize(place.band())) - 1;
        int sample = raster.getSample(place.x(), place.y(), place.band());
        return (sample * WHITE + most / 2) / most;
    }
}
