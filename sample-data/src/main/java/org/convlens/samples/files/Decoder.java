package org.convlens.samples.files;

import org.convlens.dataset.DataException;
import org.convlens.dataset.Pixels;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// From the bytes of a picture file to upright pixels.
final class Decoder {

    /// What a file may take unpacked, and about what a picture of the largest area takes.
    static final long LARGEST_FILE = 128L << 20;

    private static final long LARGEST_AREA = 64_000_000;
    private static final int LARGEST_SIDE = 32_000;
    private static final byte[] SCAN_OF_JPEG = {(byte) 0xFF, (byte) 0xDA};
    private static final byte[] END_OF_JPEG = {(byte) 0xFF, (byte) 0xD9};
    private static final byte[] END_OF_PNG = {'I', 'E', 'N', 'D'};

    private Decoder() {}

    /// {@return the picture in a file, turned upright}
    ///
    /// @param file its content
    /// @param name what to call it
    /// @throws DataException if it is no picture, damaged, cut off, or larger than 64 million
    ///   pixels, which its header tells before any pixel is read
    static Pixels decode(byte[] file, String name) {
        checkEnd(file, name);
        try (ImageInputStream stream =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            BufferedImage image = read(readerFor(stream, name), stream, name);
            return ExifOrientation.of(file).upright(Rasters.pixels(image));
        } catch (DataException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Readers meet damaged files with exceptions of every kind.
            throw new DataException(
                    "'%s' is damaged and cannot be read: %s".formatted(name, Reason.of(e)), e);
        }
    }

    private static ImageReader readerFor(ImageInputStream stream, String name) {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
        if (!readers.hasNext()) {
            throw new DataException(
                    "'%s' is no picture of a known kind: PNG, JPEG, GIF, BMP, TIFF or WebP."
                            .formatted(name));
        }
        return readers.next();
    }

    private static BufferedImage read(ImageReader reader, ImageInputStream stream, String name)
            throws IOException {
        try {
            reader.setInput(stream, true, true);
            checkSize(reader.getWidth(0), reader.getHeight(0), name);
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    private static void checkSize(int width, int height, String name) {
        if (width < 1
                || height < 1
                || width > LARGEST_SIDE
                || height > LARGEST_SIDE
                || (long) width * height > LARGEST_AREA) {
            throw new DataException(
                    "'%s' is too large: a picture has at most 64 million pixels; received: %d×%d"
                            .formatted(name, height, width));
        }
    }

    /// Readers fill what is missing at the end with grey and say nothing.
    private static void checkEnd(byte[] file, String name) {
        boolean complete =
                switch (FileKind.of(ByteBuffer.wrap(file))) {
                    case JPEG -> lastIndexOf(file, END_OF_JPEG) > lastIndexOf(file, SCAN_OF_JPEG);
                    case PNG -> lastIndexOf(file, END_OF_PNG) > 0;
                    case WEBP, TIFF, OTHER -> true;
                };
        if (!complete) {
            throw new DataException("'%s' is cut off; fetch it again.".formatted(name));
        }
    }

    /// {@return where some bytes stand last; -1 where they do not}
    private static int lastIndexOf(byte[] file, byte[] sought) {
        int at = file.length - sought.length;
        while (at >= 0 && !Arrays.equals(file, at, at + sought.length, sought, 0, sought.length)) {
            at--;
        }
        return at;
    }
}
