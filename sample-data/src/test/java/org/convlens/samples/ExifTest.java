package org.convlens.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.convlens.dataset.PictureRecipe;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;

/// EXIF's orientation in JPEG and PNG files of two rows of three blocks.
class ExifTest {

    private static final int[] LEVELS = {0, 50, 100, 150, 200, 250};

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "1,2,3, 0 50 100 150 200 250",
        "2,2,3, 100 50 0 250 200 150",
        "3,2,3, 250 200 150 100 50 0",
        "4,2,3, 150 200 250 0 50 100",
        "5,3,2, 0 150 50 200 100 250",
        "6,3,2, 150 0 200 50 250 100",
        "7,3,2, 250 100 200 50 150 0",
        "8,3,2, 100 250 50 200 0 150"
    })
    void exifTurnsPicturesUpright(int orientation, int rows, int columns, String expected) {
        Shape shape = Shape.of(1, rows, columns);
        int[] upright =
                Arrays.stream(expected.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
        byte[] jpeg = Samples.encoded(Samples.blocks(3, LEVELS), "jpg");
        byte[] png = Samples.encoded(Samples.blocks(3, LEVELS), "png");
        for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            byte[] exif = exif(orientation, order);
            assertNear(read("jpg", jpegWith(jpeg, exif), shape), upright);
            assertNear(read("png", pngWith(png, exif), shape), upright);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 65535})
    void anOrientationThatIsNoneTurnsNothing(int orientation) {
        byte[] exif = exif(orientation, ByteOrder.BIG_ENDIAN);
        byte[] file = jpegWith(Samples.encoded(Samples.blocks(3, LEVELS), "jpg"), exif);
        assertNear(read("jpg", file, Shape.of(1, 2, 3)), LEVELS);
    }

    @Test
    void damagedExifTurnsNothing() {
        byte[] jpeg = Samples.encoded(Samples.blocks(3, LEVELS), "jpg");
        byte[] exif = exif(6, ByteOrder.BIG_ENDIAN);
        byte[] farAway = exif.clone();
        ByteBuffer.wrap(farAway).putInt(4, -7);
        assertNear(read("jpg", jpegWith(jpeg, farAway), Shape.of(1, 2, 3)), LEVELS);
        byte[] cut = Arrays.copyOf(exif, 14);
        assertNear(read("jpg", jpegWith(jpeg, cut), Shape.of(1, 2, 3)), LEVELS);
    }

    private Tensor read(String ending, byte[] content, Shape shape) {
        Path file = Samples.write(folder.resolve("a." + ending), content);
        return Samples.SOURCE.picture(file, PictureRecipe.plain(shape));
    }

    private static void assertNear(Tensor picture, int... expected) {
        float[] actual = picture.values();
        assertThat(actual).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(255 * actual[i]).isCloseTo(expected[i], within(3f));
        }
    }

    /// A TIFF directory with an unknown entry and the orientation.
    private static byte[] exif(int orientation, ByteOrder order) {
        ByteBuffer data = ByteBuffer.allocate(38).order(order);
        data.put(order == ByteOrder.BIG_ENDIAN ? new byte[] {'M', 'M'} : new byte[] {'I', 'I'});
        data.putShort((short) 42).putInt(8).putShort((short) 2);
        data.putShort((short) 0x0100).putShort((short) 4).putInt(1).putInt(48);
        data.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        return data.array();
    }

    private static byte[] jpegWith(byte[] jpeg, byte[] exif) {
        ByteBuffer file = ByteBuffer.allocate(jpeg.length + 10 + exif.length);
        file.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (8 + exif.length));
        file.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1)).put(exif);
        return file.put(jpeg, 2, jpeg.length - 2).array();
    }

    private static byte[] pngWith(byte[] png, byte[] exif) {
        int afterHeader = 33;
        ByteBuffer chunk = ByteBuffer.allocate(12 + exif.length);
        chunk.putInt(exif.length).put("eXIf".getBytes(StandardCharsets.ISO_8859_1)).put(exif);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, 4 + exif.length);
        chunk.putInt((int) sum.getValue());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(png, 0, afterHeader);
        file.writeBytes(chunk.array());
        file.write(png, afterHeader, png.length - afterHeader);
        return file.toByteArray();
    }
}
