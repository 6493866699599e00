package org.convlens.viz.raster;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Pictures as PNG files: 8 bits for each of red, green, blue and alpha, no filter.
///
/// @see "W3C, Portable Network Graphics (PNG) Specification, second edition, 2003"
public final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] EIGHT_BITS_RGBA = {8, 6, 0, 0, 0};
    private static final int CHANNELS = 4;

    private Png() {}

    /// {@return the bytes of a PNG file}
    ///
    /// @param image what to write
    public static byte[] of(ArgbImage image) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(SIGNATURE);
        file.writeBytes(chunk("IHDR", header(image)));
        file.writeBytes(chunk("IDAT", deflated(rows(image))));
        file.writeBytes(chunk("IEND", new byte[0]));
        return file.toByteArray();
    }

    private static byte[] header(ArgbImage image) {
        return ByteBuffer.allocate(2 * Integer.BYTES + EIGHT_BITS_RGBA.length)
                .putInt(image.size().width())
                .putInt(image.size().height())
                .put(EIGHT_BITS_RGBA)
                .array();
    }

    /// Each row begins with its filter: none.
    private static byte[] rows(ArgbImage image) {
        int width = image.size().width();
        ByteBuffer rows = ByteBuffer.allocate(image.size().height() * (1 + CHANNELS * width));
        for (int row = 0; row < image.size().height(); row++) {
            rows.put((byte) 0);
            for (int column = 0; column < width; column++) {
                rows.putInt(Integer.rotateLeft(image.at(row, column), 8));
            }
        }
        return rows.array();
    }

    private static byte[] deflated(byte[] bytes) {
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] part = new byte[8192];
            while (!deflater.finished()) {
                packed.write(part, 0, deflater.deflate(part));
            }
            return packed.toByteArray();
        }
    }

    private static byte[] chunk(String type, byte[] content) {
        byte[] name = type.getBytes(US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        return ByteBuffer.allocate(3 * Integer.BYTES + content.length)
                .putInt(content.length)
                .put(name)
                .put(content)
                .putInt((int) sum.getValue())
                .array();
    }
}
