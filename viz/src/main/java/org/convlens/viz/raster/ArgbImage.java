package org.convlens.viz.raster;

import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;
import org.convlens.viz.color.Argb;

import java.util.Arrays;

/// A picture of packed pixels, row by row from the top left, each `0xAARRGGBB`.
///
/// Read-only by contract: whoever makes an image gives its array away, whoever reads one leaves it
/// as it is. Pixels are opaque or fully transparent (0), so they need no premultiplication.
public final class ArgbImage {

    private final Size2 size;
    private final int[] pixels;

    /// Wraps pixels without copying them.
    ///
    /// @param size rows and columns
    /// @param pixels `height · width` packed colours
    /// @throws IllegalArgumentException if there are more or fewer pixels than the size says
    public ArgbImage(Size2 size, int[] pixels) {
        if ((long) size.height() * size.width() != pixels.length) {
            throw new IllegalArgumentException(
                    "An image needs as many pixels as its size says; received: size %s, %d pixels"
                            .formatted(size, pixels.length));
        }
        this.size = size;
        this.pixels = pixels;
    }

    /// {@return an image of one colour}
    ///
    /// @param size rows and columns
    /// @param argb a packed colour
    public static ArgbImage filled(Size2 size, int argb) {
        int[] pixels = new int[size.height() * size.width()];
        Arrays.fill(pixels, argb);
        return new ArgbImage(size, pixels);
    }

    /// {@return rows and columns}
    public Size2 size() {
        return size;
    }

    /// {@return all pixels, row by row; not a copy}
    public int[] pixels() {
        return pixels;
    }

    /// {@return one packed pixel}
    ///
    /// @param row from 0 at the top
    /// @param column from 0 at the left
    public int at(int row, int column) {
        return pixels[row * size.width() + column];
    }

    /// {@return this picture with each pixel as a square of pixels, for surfaces that would blur a
    /// small picture}
    ///
    /// @param factor the side of each square, at least 1
    public ArgbImage enlarged(int factor) {
        int width = size.width() * factor;
        int[] large = new int[width * size.height() * factor];
        for (int row = 0; row < size.height(); row++) {
            int start = row * factor * width;
            stretch(row, factor, large, start);
            for (int copy = 1; copy < factor; copy++) {
                System.arraycopy(large, start, large, start + copy * width, width);
            }
        }
        return new ArgbImage(new Size2(size.height() * factor, width), large);
    }

    private void stretch(int row, int factor, int[] large, int start) {
        for (int column = 0; column < size.width(); column++) {
            int from = start + column * factor;
            Arrays.fill(large, from, from + factor, at(row, column));
        }
    }

    /// {@return this picture and others in a row, with a transparent column of pixels between them}
    ///
    /// @param others pictures of the same height
    /// @throws IllegalArgumentException if a height differs
    public ArgbImage beside(ArgbImage... others) {
        ArgbImage row = this;
        for (ArgbImage other : others) {
            row = row.joined(other);
        }
        return row;
    }

    private ArgbImage joined(ArgbImage other) {
        if (other.size.height() != size.height()) {
            throw new IllegalArgumentException(
                    "Pictures in a row have one height; received: sizes %s and %s"
                            .formatted(size, other.size));
        }
        int width = size.width() + 1 + other.size.width();
        int[] joined = new int[width * size.height()];
        for (int row = 0; row < size.height(); row++) {
            int start = row * width;
            System.arraycopy(pixels, row * size.width(), joined, start, size.width());
            System.arraycopy(
                    other.pixels,
                    row * other.size.width(),
                    joined,
                    start + size.width() + 1,
                    other.size.width());
        }
        return new ArgbImage(new Size2(size.height(), width), joined);
    }

    /// Turns the picture into numbers from 0 to 1, `[channels, height, width]`.
    ///
    /// @param channels 3 for red, green and blue; 1 for grey: `0.299 R + 0.587 G + 0.114 B`
    /// @return a tensor of its own
    /// @throws IllegalArgumentException if the channels are neither 1 nor 3
    public Tensor toTensor(int channels) {
        return switch (channels) {
            case 1 -> new Tensor(shape(1), greyValues());
            case 3 -> new Tensor(shape(3), colorValues());
            default ->
                    throw new IllegalArgumentException(
                            "A picture has 1 or 3 channels; received: channels " + channels);
        };
    }

    private Shape shape(int channels) {
        return Shape.of(channels, size.height(), size.width());
    }

    private float[] greyValues() {
        float[] values = new float[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            int pixel = pixels[i];
            values[i] =
                    (0.299f * Argb.red(pixel)
                                    + 0.587f * Argb.green(pixel)
                                    + 0.114f * Argb.blue(pixel))
                            / 255;
        }
        return values;
    }

    private float[] colorValues() {
        int plane = pixels.length;
        float[] values = new float[3 * plane];
        for (int i = 0; i < plane; i++) {
            values[i] = Argb.red(pixels[i]) / 255f;
            values[plane + i] = Argb.green(pixels[i]) / 255f;
            values[2 * plane + i] = Argb.blue(pixels[i]) / 255f;
        }
        return values;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ArgbImage image
                && size.equals(image.size)
                && Arrays.equals(pixels, image.pixels);
    }

    @Override
    public int hashCode() {
        return 31 * size.hashCode() + Arrays.hashCode(pixels);
    }

    @Override
    public String toString() {
        return "ArgbImage " + size;
    }
}
