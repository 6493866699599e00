package org.convlens.project;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// NumPy's file of one array: little-endian float32; written in C order, read in either.
///
/// @see "NumPy enhancement proposal 1, a simple file format for NumPy arrays"
public final class Npy {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int HEADER_ALIGNMENT = 64;
    private static final int LONGEST_HEADER = 65_536;
    private static final int MOST_AXES = 8;
    private static final int CHUNK = 16_384;
    private static final Pattern TYPE = Pattern.compile("'descr':\\s*'([^']*)'");
    private static final Pattern ORDER = Pattern.compile("'fortran_order':\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape':\\s*\\(([0-9,\\s]*)\\)");

    private Npy() {}

    /// Writes a tensor, format version 1.0.
    ///
    /// @param tensor what to write
    /// @param target where to; left open
    /// @throws IOException if it cannot be written
    public static void write(Tensor tensor, OutputStream target) throws IOException {
        target.write(header(tensor.shape()));
        float[] values = tensor.values();
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int start = 0; start < values.length; start += CHUNK) {
            int count = Math.min(CHUNK, values.length - start);
            chunk.clear().asFloatBuffer().put(values, start, count);
            target.write(chunk.array(), 0, count * Float.BYTES);
        }
    }

    private static byte[] header(Shape shape) {
        String sizes =
                Arrays.stream(shape.sizes())
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(", "));
        String text =
                "{'descr': '<f4', 'fortran_order': False, 'shape': (%s%s), }"
                        .formatted(sizes, shape.rank() == 1 ? "," : "");
        int before = MAGIC.length + 4;
        int padding = HEADER_ALIGNMENT - (before + text.length() + 1) % HEADER_ALIGNMENT;
        byte[] words = (text + " ".repeat(padding) + "\n").getBytes(ISO_8859_1);
        return ByteBuffer.allocate(before + words.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .put((byte) 1)
                .put((byte) 0)
                .putShort((short) words.length)
                .put(words)
                .array();
    }

    /// {@return the tensor of a file}
    ///
    /// @param bytes the whole file, format version 1, 2 or 3
    /// @param source its name, for sentences
    /// @throws ProjectException if it is no such file, truncated, or not of float32
    public static Tensor read(byte[] bytes, String source) {
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        String header = header(file, source);
        String type = find(TYPE, header, source);
        if (!type.equals("<f4")) {
            throw new ProjectException(
                    "%s must hold little-endian float32 (<f4); received: %s; save it with astype('<f4')."
                            .formatted(source, type));
        }
        int[] sizes = sizes(find(SHAPE, header, source), source);
        float[] values = new float[count(sizes, file, source)];
        file.asFloatBuffer().get(values);
        boolean fortran = find(ORDER, header, source).equals("True");
        return new Tensor(Shape.of(sizes), fortran ? inRowOrder(values, sizes) : values);
    }

    private static String header(ByteBuffer file, String source) {
        byte[] magic = new byte[MAGIC.length];
        if (file.remaining() >= MAGIC.length + 6) {
            file.get(magic);
        }
        if (!Arrays.equals(magic, MAGIC)) {
            throw new ProjectException(
                    source + " is no NumPy array: it does not begin like an .npy file.");
        }
        int version = file.getShort() & 0xFF;
        int length = version == 1 ? file.getShort() & 0xFFFF : file.getInt();
        if (version < 1 || version > 3 || length < 0 || length > LONGEST_HEADER) {
            throw new ProjectException(
                    "%s is a NumPy file that is not understood; received: version %d, header of %d bytes"
                            .formatted(source, version, length));
        }
        if (length > file.remaining()) {
            throw truncated(source);
        }
        byte[] words = new byte[length];
        file.get(words);
        return new String(words, ISO_8859_1);
    }

    private static String find(Pattern pattern, String header, String source) {
        Matcher matcher = pattern.matcher(header);
        if (!matcher.find()) {
            throw new ProjectException(
                    "%s has a NumPy header that is not understood; received: %s"
                            .formatted(source, header.strip()));
        }
        return matcher.group(1);
    }

    private static int[] sizes(String list, String source) {
        try {
            int[] sizes =
                    Arrays.stream(list.split(",", -1))
                            .map(String::strip)
                            .filter(word -> !word.isEmpty())
                            .mapToInt(Integer::parseInt)
                            .toArray();
            if (sizes.length <= MOST_AXES) {
                return sizes;
            }
        } catch (NumberFormatException e) {
            throw new ProjectException(tooLarge(source, list), e);
        }
        throw new ProjectException(tooLarge(source, list));
    }

    private static String tooLarge(String source, String list) {
        return "%s says it has a shape that is too large; received: (%s)".formatted(source, list);
    }

    /// The number of values, once it is sure that they are all there.
    private static int count(int[] sizes, ByteBuffer file, String source) {
        long there = file.remaining() / Float.BYTES;
        long count = 1;
        for (int size : sizes) {
            count = count * size;
            if (count > there) {
                throw truncated(source);
            }
        }
        if (count * Float.BYTES != file.remaining()) {
            throw new ProjectException(
                    "%s holds more bytes than its shape needs; received: shape (%s), %,d bytes"
                            .formatted(
                                    source,
                                    Shape.of(sizes).toString().replace("×", ", "),
                                    file.remaining()));
        }
        return Math.toIntExact(count);
    }

    private static ProjectException truncated(String source) {
        return new ProjectException(
                source + " is truncated: it holds fewer bytes than its header promises.");
    }

    /// Values whose first axis runs fastest, as values whose last axis does.
    private static float[] inRowOrder(float[] values, int[] sizes) {
        float[] result = new float[values.length];
        int[] index = new int[sizes.length];
        for (int at = 0; at < result.length; at++) {
            result[at] = values[columnOffset(index, sizes)];
            advance(index, sizes);
        }
        return result;
    }

    private static int columnOffset(int[] index, int[] sizes) {
        int offset = 0;
        for (int axis = sizes.length - 1; axis >= 0; axis--) {
            offset = offset * sizes[axis] + index[axis];
        }
        return offset;
    }

    private static void advance(int[] index, int[] sizes) {
        for (int axis = sizes.length - 1; axis >= 0; axis--) {
            index[axis]++;
            if (index[axis] < sizes[axis]) {
                return;
            }
            index[axis] = 0;
        }
    }
}
