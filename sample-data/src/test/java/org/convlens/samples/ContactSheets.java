package org.convlens.samples;

import org.convlens.dataset.DataReference;
import org.convlens.dataset.Dataset;
import org.convlens.dataset.PictureRecipe;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

/// Draws the pictures of `docs/pictures/data-*.png`: a row per class, in the order of the set.
///
/// Started by hand: `ContactSheets REFERENCE FILE`.
final class ContactSheets {

    private static final int COLUMNS = 16;
    private static final int GAP = 2;

    private ContactSheets() {}

    static void main(String[] arguments) throws IOException {
        DataReference reference = DataReference.parse(arguments[0]);
        SampleDataSource source = new SampleDataSource();
        PictureRecipe recipe = PictureRecipe.plain(source.naturalShape(reference));
        BufferedImage sheet = sheet(source.open(reference, recipe).training());
        ImageIO.write(sheet, "png", Path.of(arguments[1]).toFile());
    }

    private static BufferedImage sheet(Dataset set) {
        int cell = set.pictureShape().size(1) + GAP;
        int rows = set.classNames().size();
        BufferedImage sheet =
                new BufferedImage(COLUMNS * cell, rows * cell, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < rows; row++) {
            int label = row;
            int[] places =
                    IntStream.range(0, set.size())
                            .filter(index -> set.label(index) == label)
                            .limit(COLUMNS)
                            .toArray();
            for (int column = 0; column < places.length; column++) {
                draw(set, places[column], sheet, new int[] {column * cell, row * cell});
            }
        }
        return sheet;
    }

    private static void draw(Dataset set, int index, BufferedImage sheet, int[] corner) {
        int side = set.pictureShape().size(1);
        for (int i = 0; i < side * side; i++) {
            sheet.setRGB(corner[0] + i % side, corner[1] + i / side, colour(set, index, i));
        }
    }

    private static int colour(Dataset set, int index, int offset) {
        int plane = Math.toIntExact(set.pictureShape().inner().volume());
        int step = set.pictureShape().channels() == 1 ? 0 : plane;
        return (set.pixel(index, offset) << 16)
                | (set.pixel(index, offset + step) << 8)
                | set.pixel(index, offset + 2 * step);
    }
}
