package org.convlens.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.convlens.dataset.DataException;
import org.convlens.dataset.PictureRecipe;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/// Single pictures: formats, depth, transparency, `.npy`.
class PictureFileTest {

    /// The smallest lossless WebP: one transparent pixel.
    private static final String WEBP = "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==";

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp", "tif"})
    void losslessFormatsGiveTheirPixels(String format) {
        BufferedImage image = Samples.image(2, 0xFF0000, 0x00FF00, 0x0000FF, 0x808080);
        Tensor picture = read(format, Samples.encoded(image, format), Shape.of(3, 2, 2));
        assertThat(bytes(picture)).containsExactly(255, 0, 0, 128, 0, 255, 0, 128, 0, 0, 255, 128);
    }

    @Test
    void aGifGivesItsFirstPicture() {
        BufferedImage image =
                Samples.imageOf(BufferedImage.TYPE_BYTE_INDEXED, 2, 0xFFFF0000, 0xFF00FF00);
        Tensor picture = read("gif", Samples.encoded(image, "gif"), Shape.of(3, 1, 2));
        assertThat(bytes(picture)).containsExactly(255, 0, 0, 255, 0, 0);
    }

    @Test
    void webpIsRead() {
        Tensor picture = read("webp", Base64.getDecoder().decode(WEBP), Shape.of(3, 1, 1));
        assertThat(bytes(picture)).containsExactly(255, 255, 255);
    }

    @Test
    void aJpegInPrintersColoursIsRead() throws IOException {
        // Cyan, magenta, yellow and black: inverted, as Adobe writes them. Full cyan takes the red.
        Tensor picture = read("jpg", cmyk(0, 255, 255, 255), Shape.of(3, 1, 1));
        int[] values = bytes(picture);
        assertThat(values[0]).isLessThan(80);
        assertThat(values[1]).isGreaterThan(120);
        assertThat(values[2]).isGreaterThan(180);
    }

    @Test
    void greyIsStoredAsItIsSeen() {
        BufferedImage grey = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_GRAY);
        grey.getRaster().setSample(0, 0, 0, 128);
        grey.getRaster().setSample(1, 0, 0, 7);
        assertThat(bytes(read("png", Samples.encoded(grey, "png"), Shape.of(1, 1, 2))))
                .containsExactly(128, 7);
    }

    @Test
    void sixteenBitsAreScaledToEight() {
        BufferedImage deep = new BufferedImage(3, 1, BufferedImage.TYPE_USHORT_GRAY);
        deep.getRaster().setSample(0, 0, 0, 65535);
        deep.getRaster().setSample(1, 0, 0, 32896);
        deep.getRaster().setSample(2, 0, 0, 257);
        assertThat(bytes(read("png", Samples.encoded(deep, "png"), Shape.of(1, 1, 3))))
                .containsExactly(255, 128, 1);
    }

    @Test
    void transparentPixelsLieOverWhite() {
        BufferedImage image =
                Samples.imageOf(BufferedImage.TYPE_INT_ARGB, 2, 0x00000000, 0xFF000000);
        assertThat(bytes(read("png", Samples.encoded(image, "png"), Shape.of(1, 1, 2))))
                .containsExactly(255, 0);
    }

    @Test
    void fileAndClipboardGiveTheSameNumbers() {
        int[] argb = {0xFF102030, 0x80FFEEDD, 0x00112233, 0xFFABCDEF, 0xFF000000, 0x40FF0000};
        PictureRecipe recipe = PictureRecipe.plain(Shape.of(3, 5, 4));
        BufferedImage image = Samples.imageOf(BufferedImage.TYPE_INT_ARGB, 3, argb);
        Path file = Samples.write(folder.resolve("a.png"), Samples.encoded(image, "png"));
        assertThat(Samples.SOURCE.picture(file, recipe))
                .isEqualTo(Samples.SOURCE.picture(argb, new Size2(2, 3), recipe));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp", "tif"})
    void aFileThatIsCutOffIsRefused(String format) {
        byte[] whole = Samples.encoded(Samples.blocks(3, 0, 50, 100, 150, 200, 250), format);
        assertRefused(format, Arrays.copyOf(whole, whole.length / 2), "a." + format);
    }

    @Test
    void aWebpThatIsCutOffIsRefused() {
        byte[] whole = Base64.getDecoder().decode(WEBP);
        assertRefused("webp", Arrays.copyOf(whole, whole.length - 8), "'a.webp'");
    }

    @Test
    void whatIsNoPictureIsRefused() {
        assertRefused("png", new byte[0], "'a.png' is no picture of a known kind");
        assertRefused("png", "hello".getBytes(StandardCharsets.UTF_8), "is no picture");
        Path gone = folder.resolve("gone.png");
        assertThatThrownBy(
                        () -> Samples.SOURCE.picture(gone, PictureRecipe.plain(Shape.of(1, 1, 1))))
                .hasMessageContaining("There is no file");
    }

    @Test
    void npyIsUsedAsItIs() {
        byte[] file = npy("'<f4'", "(1, 2, 2)", 0.5f, -3, 0, 1e9f);
        assertThat(read("npy", file, Shape.of(1, 2, 2)))
                .isEqualTo(new Tensor(Shape.of(1, 2, 2), new float[] {0.5f, -3, 0, 1e9f}));
    }

    @Test
    void npyOfTheWrongKindIsAnsweredWithASentence() {
        assertRefused("npy", npy("'<f8'", "(1, 1, 2)", 1, 2, 3, 4), "no float32 array [c, h, w]");
        assertRefused("npy", npy("'<f4'", "(2, 2)", 1, 2, 3, 4), "no float32 array [c, h, w]");
        assertRefused("npy", npy("'<f4'", "(1, 2, 3)", 1, 2, 3, 4), "needs 24 bytes; received: 16");
        assertRefused("npy", npy("'<f4'", "(999999, 999999, 999999)", 1), "received: 4");
        assertRefused("npy", npy("'<f4'", "(1, 1, 1)", Float.NaN), "no number: NaN");
        assertRefused(
                "npy", npy("'<f4'", "(1, 1, 2)", 1, 2), "needs the shape 1×1×1; received: 1×1×2");
        assertRefused("npy", new byte[40], "is no .npy file");
    }

    private Tensor read(String ending, byte[] content, Shape shape) {
        Path file = Samples.write(folder.resolve("a." + ending), content);
        return Samples.SOURCE.picture(file, PictureRecipe.plain(shape));
    }

    private void assertRefused(String ending, byte[] content, String sentence) {
        assertThatThrownBy(() -> read(ending, content, Shape.of(1, 1, 1)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(sentence);
    }

    private static int[] bytes(Tensor picture) {
        int[] values = new int[picture.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.round(255 * picture.values()[i]);
        }
        return values;
    }

    /// A JPEG of four channels with Adobe's marker.
    private static byte[] cmyk(int... inverted) throws IOException {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 8, 8, 4, null);
        for (int i = 0; i < 64; i++) {
            raster.setPixel(i % 8, i / 8, inverted);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(file)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(raster, null, null), null);
        }
        byte[] jpeg = file.toByteArray();
        ByteBuffer marked = ByteBuffer.allocate(jpeg.length + 16).put(jpeg, 0, 2);
        marked.putShort((short) 0xFFEE).putShort((short) 14);
        marked.put("Adobe".getBytes(StandardCharsets.ISO_8859_1)).putShort((short) 100);
        marked.putInt(0).put((byte) 0);
        return marked.put(jpeg, 2, jpeg.length - 2).array();
    }

    private static byte[] npy(String type, String shape, float... values) {
        String header =
                "{'descr': %s, 'fortran_order': False, 'shape': %s, }\n".formatted(type, shape);
        ByteBuffer file =
                ByteBuffer.allocate(10 + header.length() + 4 * values.length)
                        .order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.ISO_8859_1));
        file.put((byte) 1).put((byte) 0).putShort((short) header.length());
        file.put(header.getBytes(StandardCharsets.ISO_8859_1));
        for (float value : values) {
            file.putFloat(value);
        }
        return file.array();
    }
}
