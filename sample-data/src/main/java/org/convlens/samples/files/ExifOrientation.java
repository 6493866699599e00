package org.convlens.samples.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Finds EXIF's orientation in the bytes of a JPEG, PNG, WebP or TIFF file.
///
/// Whatever is damaged counts as not being there: a picture may be lying on its side, but it is
/// shown.
final class ExifOrientation {

    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);

    private ExifOrientation() {}

    /// {@return how the picture has to be turned}
    static Orientation of(byte[] file) {
        return tiff(ByteBuffer.wrap(file))
                .map(ExifOrientation::number)
                .map(Orientation::of)
                .orElse(Orientation.UPRIGHT);
    }

    /// {@return the TIFF structure that EXIF is}
    private static Optional<ByteBuffer> tiff(ByteBuffer file) {
        return switch (FileKind.of(file)) {
            case JPEG -> inJpeg(file);
            case PNG -> inChunks(file, new Chunks(8, "eXIf", ByteOrder.BIG_ENDIAN));
            case WEBP -> inChunks(file, new Chunks(12, "EXIF", ByteOrder.LITTLE_ENDIAN));
            case TIFF -> Optional.of(file);
            case OTHER -> Optional.empty();
        };
    }

    /// JPEG: segments of a marker `FF xx` and a length that counts itself; EXIF is the one that
    /// begins with `Exif`.
    private static Optional<ByteBuffer> inJpeg(ByteBuffer file) {
        int at = 2;
        while (at + 4 <= file.limit() && (file.get(at) & 0xFF) == 0xFF) {
            int marker = file.get(at + 1) & 0xFF;
            int length = file.getShort(at + 2) & 0xFFFF;
            if (marker == 0xE1 && startsWithExif(file, at + 4)) {
                return slice(file, at + 4 + EXIF.length, length - 2 - EXIF.length);
            }
            at += 2 + Math.max(2, length);
        }
        return Optional.empty();
    }

    /// PNG and RIFF: chunks in a row.
    ///
    /// @param first where the first begins
    /// @param name what EXIF's chunk is called
    /// @param order PNG is big-endian with the length before the name and a checksum behind; RIFF
    ///   is little-endian with the name first, padded to even lengths
    private record Chunks(int first, String name, ByteOrder order) {}

    private static Optional<ByteBuffer> inChunks(ByteBuffer file, Chunks chunks) {
        boolean png = chunks.order() == ByteOrder.BIG_ENDIAN;
        ByteBuffer ordered = file.duplicate().order(chunks.order());
        long at = chunks.first();
        while (at + 8 <= file.limit()) {
            int start = Math.toIntExact(at);
            long length = Integer.toUnsignedLong(ordered.getInt(png ? start : start + 4));
            if (nameAt(file, png ? start + 4 : start).equals(chunks.name())) {
                return slice(file, start + 8, Math.min(length, Integer.MAX_VALUE));
            }
            at += 8 + length + (png ? 4 : length % 2);
        }
        return Optional.empty();
    }

    /// TIFF: byte order, the place of the first directory, its entries of tag, type, count and
    /// value.
    private static int number(ByteBuffer tiff) {
        if (tiff.limit() < 8) {
            return 1;
        }
        ByteBuffer data =
                tiff.duplicate()
                        .order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = Integer.toUnsignedLong(data.getInt(4));
        if (directory + 2 > data.limit()) {
            return 1;
        }
        int at = Math.toIntExact(directory);
        return numberIn(data, at + 2, data.getShort(at) & 0xFFFF);
    }

    private static int numberIn(ByteBuffer data, int first, int entries) {
        for (int entry = 0; entry < entries; entry++) {
            long at = first + (long) ENTRY * entry;
            if (at + ENTRY > data.limit()) {
                return 1;
            }
            if ((data.getShort((int) at) & 0xFFFF) == TAG) {
                return data.getShort((int) at + 8) & 0xFFFF;
            }
        }
        return 1;
    }

    private static boolean startsWithExif(ByteBuffer file, int at) {
        return at + EXIF.length <= file.limit()
                && file.slice(at, EXIF.length).equals(ByteBuffer.wrap(EXIF));
    }

    private static String nameAt(ByteBuffer file, int at) {
        byte[] name = new byte[4];
        file.get(at, name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }

    private static Optional<ByteBuffer> slice(ByteBuffer file, int at, long length) {
        int there = (int) Math.min(length, file.limit() - (long) at);
        return there < 0 ? Optional.empty() : Optional.of(file.slice(at, there));
    }
}
