package org.convlens.samples;

import org.convlens.dataset.DataReference;
import org.convlens.dataset.Dataset;
import org.convlens.dataset.PictureRecipe;
import org.convlens.dataset.Split;
import org.convlens.tensor.Shape;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;

/// Files for tests, written as their formats say, and the way to open them.
final class Samples {

    static final SampleDataSource SOURCE = new SampleDataSource();

    private static final int BLOCK = 16;

    private Samples() {}

    static Split open(String kind, Path place, Shape shape) {
        return open(kind + ":" + place, PictureRecipe.plain(shape));
    }

    static Split open(String reference, PictureRecipe recipe) {
        return SOURCE.open(DataReference.parse(reference), recipe);
    }

    static List<Integer> pixels(Dataset set, int index) {
        return IntStream.range(0, Math.toIntExact(set.pictureShape().volume()))
                .map(offset -> set.pixel(index, offset))
                .boxed()
                .toList();
    }

    static List<Integer> labels(Dataset set) {
        return IntStream.range(0, set.size()).map(set::label).boxed().toList();
    }

    /// An IDX file of bytes.
    static byte[] idx(List<Integer> sizes, int... values) {
        ByteBuffer file = ByteBuffer.allocate(4 + 4 * sizes.size() + values.length);
        file.putInt(0x0800 | sizes.size());
        sizes.forEach(file::putInt);
        Arrays.stream(values).forEach(value -> file.put((byte) value));
        return file.array();
    }

    /// A CIFAR-10 record whose red, green and blue planes have one value each.
    static byte[] cifar(int label, int red, int green, int blue) {
        byte[] bytes = new byte[3073];
        bytes[0] = (byte) label;
        Arrays.fill(bytes, 1, 1025, (byte) red);
        Arrays.fill(bytes, 1025, 2049, (byte) green);
        Arrays.fill(bytes, 2049, 3073, (byte) blue);
        return bytes;
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream stream = new GZIPOutputStream(packed)) {
            stream.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static void zip(Path file, Map<String, byte[]> entries) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
    }

    static Path write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A picture of packed pixels, row by row.
    static BufferedImage image(int width, int... rgb) {
        return imageOf(BufferedImage.TYPE_INT_RGB, width, rgb);
    }

    static BufferedImage imageOf(int type, int width, int... argb) {
        BufferedImage image = new BufferedImage(width, argb.length / width, type);
        image.setRGB(0, 0, width, argb.length / width, argb, 0, width);
        return image;
    }

    /// A picture of grey blocks, row by row, each 16×16 large so that JPEG keeps them apart.
    static BufferedImage blocks(int columns, int... levels) {
        int width = columns * BLOCK;
        int[] rgb = new int[levels.length * BLOCK * BLOCK];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = 0x010101 * levels[i / width / BLOCK * columns + i % width / BLOCK];
        }
        return image(width, rgb);
    }

    static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, file)) {
                throw new IllegalArgumentException("no writer for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /// A PNG of one colour.
    static byte[] png(int rgb) {
        return encoded(image(2, rgb, rgb, rgb, rgb), "png");
    }
}
