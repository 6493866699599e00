package org.convlens.app.cli;

import org.convlens.attribution.Attribution;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;
import org.convlens.viz.color.ColorMap;
import org.convlens.viz.color.ValueRange;
import org.convlens.viz.raster.ArgbImage;
import org.convlens.viz.raster.Legend;
import org.convlens.viz.raster.Overlay;

import picocli.CommandLine.Option;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import javax.imageio.ImageIO;

/// Where a map goes: raw numbers, or a picture with the map over it and a legend.
final class AttributionFile {

    private static final int SMALLEST_SIDE = 336;
    private static final int ZOOM = 2;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE.npy|FILE.png",
            description = "the map: its numbers, or over the picture with a legend")
    private Path file;

    @Option(
            names = "--opacity",
            paramLabel = "0…1",
            defaultValue = "0.9",
            description = "how much of the picture the strongest colours cover")
    private double opacity;

    @Option(
            names = "--threshold",
            paramLabel = "0…1",
            defaultValue = "0",
            description = "leave out what is weaker than this share of the strongest")
    private double threshold;

    @Option(names = "--absolute", description = "show how strong, not which way")
    private boolean absolute;

    /// Refuses what cannot be written, before anything is computed.
    void check() {
        if (!isNumbers() && !name().endsWith(".png")) {
            throw CommandException.badInput(
                    "--out takes a file that ends in .npy or .png; received: " + file);
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw CommandException.badInput(
                    "%s cannot be written: there is no folder %s".formatted(file, folder));
        }
        if (!(opacity >= 0 && opacity <= 1 && threshold >= 0 && threshold <= 1)) {
            throw CommandException.badInput(
                    "--opacity and --threshold are numbers from 0 to 1; received: %s and %s"
                            .formatted(opacity, threshold));
        }
    }

    private boolean isNumbers() {
        return name().endsWith(".npy");
    }

    private String name() {
        return file.toString().toLowerCase(Locale.ROOT);
    }

    /// Writes a map.
    ///
    /// @param found what a method answered
    /// @param picture that it explains
    void write(Attribution found, Tensor picture) {
        if (isNumbers()) {
            NpyFile.write(found.map(), file);
        } else {
            write(image(found.plane(), picture));
        }
    }

    private BufferedImage image(Tensor plane, Tensor picture) {
        Tensor map = absolute ? magnitudes(plane) : plane;
        ValueRange all = ValueRange.of(map);
        ColorMap colors = all.low() < 0 ? ColorMap.BLUE_WHITE_RED : ColorMap.MAGMA;
        ValueRange range = new ValueRange(Math.min(0, all.low()), Math.max(0, all.high()));
        Overlay overlay =
                new Overlay(
                        shown(picture),
                        fitting(map, picture),
                        colors,
                        range.fitting(colors),
                        opacity,
                        threshold);
        ArgbImage raster = overlay.raster();
        int scale = Math.max(1, Math.ceilDiv(SMALLEST_SIDE, raster.size().width()));
        ArgbImage legend =
                new Legend(colors, overlay.range(), raster.size().width() * scale, ZOOM).raster();
        return stacked(raster, scale, legend);
    }

    private static Tensor magnitudes(Tensor map) {
        float[] values = map.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.abs(values[i]);
        }
        return new Tensor(map.shape(), values);
    }

    /// A picture of other than one or three channels is shown by its first.
    private static Tensor shown(Tensor picture) {
        int channels = picture.shape().channels();
        Size2 plane = picture.shape().plane();
        return channels == 1 || channels == 3
                ? picture
                : picture.slice(0).reshape(Shape.of(1, plane.height(), plane.width()));
    }

    /// A map of a layer's own size has the picture's by repeating its cells.
    private static Tensor fitting(Tensor map, Tensor picture) {
        Size2 size = picture.shape().plane();
        float[] values = new float[size.height() * size.width()];
        for (int place = 0; place < values.length; place++) {
            int row = place / size.width() * map.shape().size(0) / size.height();
            int column = place % size.width() * map.shape().size(1) / size.width();
            values[place] = map.at(row, column);
        }
        return new Tensor(picture.slice(0).shape(), values);
    }

    private static BufferedImage stacked(ArgbImage picture, int scale, ArgbImage legend) {
        int height = picture.size().height() * scale;
        int width = picture.size().width() * scale;
        BufferedImage image =
                new BufferedImage(
                        width, height + legend.size().height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < width; x++) {
                int pixel =
                        y < height ? picture.at(y / scale, x / scale) : legend.at(y - height, x);
                image.setRGB(x, y, pixel);
            }
        }
        return image;
    }

    private void write(BufferedImage image) {
        try {
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw CommandException.failed(file + " cannot be written: " + e.getMessage());
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
