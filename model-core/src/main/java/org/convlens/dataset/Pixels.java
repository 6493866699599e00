package org.convlens.dataset;

import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;

import java.util.Arrays;

/// A picture of any size before the recipe: one packed `0xAARRGGBB` per pixel, row by row.
public final class Pixels {

    private static final int OPAQUE = 0xFF000000;
    private static final int WHITE = 255;

    private final Size2 size;
    private final int[] argb;

    private Pixels(Size2 size, int[] argb) {
        this.size = size;
        this.argb = argb;
    }

    /// {@return a picture of packed pixels}
    ///
    /// @param argb one `0xAARRGGBB` per pixel in `[height, width]` order; not copied
    /// @param size `[height, width]`, both at least 1
    /// @throws DataException if there are more or fewer pixels than the size says
    public static Pixels of(int[] argb, Size2 size) {
        if (size.height() < 1
                || size.width() < 1
                || (long) size.height() * size.width() != argb.length) {
            throw new DataException(
                    "A picture needs one value for each pixel; received: %s pixels, %d values"
                            .formatted(size, argb.length));
        }
        return new Pixels(size, argb);
    }

    /// {@return a picture of 8-bit planes}
    ///
    /// @param values in `[channels, height, width]` order
    /// @param shape `[1 or 3, height, width]`
    public static Pixels of(byte[] values, Shape shape) {
        int plane = Math.toIntExact(shape.inner().volume());
        int toGreen = shape.channels() == 1 ? 0 : plane;
        int[] argb = new int[plane];
        for (int i = 0; i < plane; i++) {
            argb[i] =
                    OPAQUE
                            | ((values[i] & 0xFF) << 16)
                            | ((values[i + toGreen] & 0xFF) << 8)
                            | (values[i + 2 * toGreen] & 0xFF);
        }
        return of(argb, shape.plane());
    }

    /// {@return `[height, width]`}
    public Size2 size() {
        return size;
    }

    /// {@return one pixel, `0xAARRGGBB`}
    ///
    /// @param row from 0 at the top
    /// @param column from 0 at the left
    public int argb(int row, int column) {
        return argb[row * size.width() + column];
    }

    /// {@return whether red, green and blue are equal everywhere}
    public boolean isGrey() {
        return Arrays.stream(argb)
                .allMatch(pixel -> (pixel & 0xFFFFFF) == (pixel & 0xFF) * 0x010101);
    }

    /// {@return how bright a pixel is, 0 to 255, over white}: `0.299 R + 0.587 G + 0.114 B`
    ///
    /// @see "ITU-R Recommendation BT.601"
    double luminance(int row, int column) {
        int pixel = argb(row, column);
        int weighted =
                299 * ((pixel >> 16) & 0xFF) + 587 * ((pixel >> 8) & 0xFF) + 114 * (pixel & 0xFF);
        return overWhite(weighted / 1000.0, pixel >>> 24);
    }

    /// {@return one colour of a pixel, 0 to 255, over white}
    ///
    /// @param channel 0 red, 1 green, 2 blue
    double colour(int channel, int row, int column) {
        int pixel = argb(row, column);
        return overWhite((pixel >> (16 - 8 * channel)) & 0xFF, pixel >>> 24);
    }

    private static double overWhite(double value, int alpha) {
        return (value * alpha + WHITE * (double) (WHITE - alpha)) / WHITE;
    }
}
