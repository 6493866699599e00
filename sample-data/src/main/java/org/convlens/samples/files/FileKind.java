package org.convlens.samples.files;

import java.nio.ByteBuffer;

/// What a picture file is by its first bytes; its name may lie.
enum FileKind {
    JPEG,
    PNG,
    WEBP,
    TIFF,
    OTHER;

    private static final int PNG_START = 0x89504E47;
    private static final int RIFF = 0x52494646;
    private static final int WEBP_NAME = 0x57454250;
    private static final int TIFF_LITTLE = 0x49492A00;
    private static final int TIFF_BIG = 0x4D4D002A;

    static FileKind of(ByteBuffer file) {
        if (file.limit() < 12) {
            return OTHER;
        }
        int start = file.getInt(0);
        return switch (start) {
            case PNG_START -> PNG;
            case TIFF_LITTLE, TIFF_BIG -> TIFF;
            case RIFF -> file.getInt(8) == WEBP_NAME ? WEBP : OTHER;
            default -> start >>> 16 == 0xFFD8 ? JPEG : OTHER;
        };
    }
}
