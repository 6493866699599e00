package org.convlens.samples.files;

import org.convlens.dataset.DataException;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A picture as numbers: NumPy's `.npy` with float32 `[c, h, w]` in C order.
///
/// @see "NumPy Enhancement Proposal 1, A simple file format for NumPy arrays"
final class Npy {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final Pattern TYPE = Pattern.compile("'descr'\\s*:\\s*'<f4'");
    private static final Pattern C_ORDER = Pattern.compile("'fortran_order'\\s*:\\s*False");
    private static final Pattern SHAPE =
            Pattern.compile(
                    "'shape'\\s*:\\s*\\(\\s*(\\d{1,6})\\s*,\\s*(\\d{1,6})\\s*,\\s*(\\d{1,6})\\s*,?\\s*\\)");

    private static final int LONGEST = 100;

    private Npy() {}

    /// {@return the numbers as they are}
    ///
    /// @param file its content
    /// @param name what to call it
    /// @throws DataException if it is no such file, cut off, or has a value that is no number
    static Tensor decode(byte[] file, String name) {
        ByteBuffer data = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int start = start(data, file, name);
        String header = new String(file, 0, start, StandardCharsets.ISO_8859_1);
        Matcher sizes = SHAPE.matcher(header);
        if (!TYPE.matcher(header).find() || !C_ORDER.matcher(header).find() || !sizes.find()) {
            throw new DataException(
                    "'%s' is no float32 array [c, h, w] in C order, but %s; save it with arr.astype('<f4'), one channel as arr[None]."
                            .formatted(name, described(header)));
        }
        Shape shape = Shape.of(size(sizes, 1), size(sizes, 2), size(sizes, 3));
        if (shape.volume() * Float.BYTES != file.length - start) {
            throw new DataException(
                    "'%s' does not have the length its header says: %s needs %,d bytes; received: %,d"
                            .formatted(name, shape, shape.volume() * 4, file.length - start));
        }
        return new Tensor(shape, numbers(data.position(start), name));
    }

    /// {@return what the header says of the array, if not too long}
    private static String described(String header) {
        String words =
                header.substring(header.indexOf('{') + 1)
                        .replaceAll("[\\s,}]+$", "")
                        .replaceAll("\\P{Print}", "?");
        return words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
    }

    private static float[] numbers(ByteBuffer data, String name) {
        float[] values = new float[data.remaining() / Float.BYTES];
        data.asFloatBuffer().get(values);
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new DataException(
                        "'%s' has a value that is no number: %s".formatted(name, value));
            }
        }
        return values;
    }

    /// {@return where the values begin}
    private static int start(ByteBuffer data, byte[] file, String name) {
        int limit = data.limit();
        if (limit < 12 || !Arrays.equals(file, 0, 6, MAGIC, 0, 6)) {
            throw new DataException("'%s' is no .npy file.".formatted(name));
        }
        long start =
                data.get(6) == 1
                        ? 10L + (data.getShort(8) & 0xFFFF)
                        : 12L + Integer.toUnsignedLong(data.getInt(8));
        if (start > limit) {
            throw new DataException("'%s' is cut off within its header.".formatted(name));
        }
        return (int) start;
    }

    private static int size(Matcher sizes, int group) {
        return Integer.parseInt(sizes.group(group));
    }
}
