package org.convlens.app.cli;

import org.convlens.tensor.Tensor;
import org.convlens.viz.color.ColorMap;
import org.convlens.viz.color.ValueRange;
import org.convlens.viz.raster.ArgbImage;
import org.convlens.viz.raster.Picture;
import org.convlens.viz.raster.Sheets;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

/// All maps of a layer on one PNG, row by row, small ones enlarged cell by cell; all maps share the
/// layer's range of colours.
final class ContactSheet {

    private static final int GAP = 2;
    private static final int SMALLEST_TILE = 32;
    private static final int BACKGROUND = 0xFF202428;

    private final List<Picture> maps;
    private final int columns;
    private final int scale;

    private ContactSheet(List<Picture> maps) {
        this.maps = maps;
        this.columns = (int) Math.ceil(Math.sqrt(maps.size()));
        this.scale = Math.ceilDiv(SMALLEST_TILE, Math.max(height(), width()));
    }

    /// Writes a layer's maps.
    ///
    /// @param maps `[channels, height, width]`
    /// @param file a PNG
    static void write(Tensor maps, Path file) {
        ContactSheet sheet =
                new ContactSheet(Sheets.maps(maps, ColorMap.VIRIDIS, ValueRange.of(maps)));
        try {
            ImageIO.write(sheet.draw(), "png", file.toFile());
        } catch (IOException e) {
            throw CommandException.failed(file + " cannot be written: " + e.getMessage());
        }
    }

    private int height() {
        return maps.getFirst().size().height();
    }

    private int width() {
        return maps.getFirst().size().width();
    }

    private BufferedImage draw() {
        int rows = Math.ceilDiv(maps.size(), columns);
        BufferedImage image =
                new BufferedImage(
                        columns * pitch(width()) + GAP,
                        rows * pitch(height()) + GAP,
                        BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, BACKGROUND);
            }
        }
        for (int index = 0; index < maps.size(); index++) {
            draw(maps.get(index).raster(), index, image);
        }
        return image;
    }

    private int pitch(int cells) {
        return cells * scale + GAP;
    }

    private void draw(ArgbImage map, int index, BufferedImage target) {
        int left = GAP + index % columns * pitch(width());
        int top = GAP + index / columns * pitch(height());
        for (int y = 0; y < height() * scale; y++) {
            for (int x = 0; x < width() * scale; x++) {
                target.setRGB(left + x, top + y, map.at(y / scale, x / scale));
            }
        }
    }
}
