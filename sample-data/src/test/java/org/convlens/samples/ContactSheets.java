package org.convlens.samples;

import org.convlens.dataset.BuiltInSet;
import org.convlens.dataset.Dataset;
import org.convlens.dataset.PictureRecipe;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

import javax.imageio.ImageIO;

/// Draws `data-*.png` of docs/pictures: a row per class, the difficulty rising from 0 at the left
/// to 1 at the right.
///
/// Started by hand: `ContactSheets FOLDER`.
final class ContactSheets {

    private static final int COLUMNS = 16;
    private static final int GAP = 2;
    private static final int ZOOM = 2;

    private ContactSheets() {}

    static void main(String[] arguments) throws IOException {
        for (BuiltInSet set : Samples.SOURCE.builtIn()) {
            Path file = Path.of(arguments[0]).resolve("data-" + set.name() + ".png");
            ImageIO.write(sheet(set), "png", file.toFile());
        }
    }

    private static BufferedImage sheet(BuiltInSet set) {
        int cell = ZOOM * set.pictureShape().size(1) + GAP;
        int rows = set.classNames().size();
        BufferedImage sheet =
                new BufferedImage(COLUMNS * cell, rows * cell, BufferedImage.TYPE_INT_RGB);
        for (int column = 0; column < COLUMNS; column++) {
            Dataset pictures = column(set, column);
            for (int row = 0; row < rows; row++) {
                BufferedImage place =
                        sheet.getSubimage(column * cell, row * cell, cell - GAP, cell - GAP);
                draw(pictures, column * rows + row, place);
            }
        }
        return sheet;
    }

    private static Dataset column(BuiltInSet set, int column) {
        String reference =
                String.format(
                        Locale.ROOT,
                        "%s?limit=%d&difficulty=%.3f",
                        set.name(),
                        COLUMNS * set.classNames().size(),
                        column / (COLUMNS - 1.0));
        return Samples.open(reference, PictureRecipe.plain(set.pictureShape())).training();
    }

    private static void draw(Dataset set, int index, BufferedImage place) {
        int side = set.pictureShape().size(1);
        for (int y = 0; y < ZOOM * side; y++) {
            for (int x = 0; x < ZOOM * side; x++) {
                place.setRGB(x, y, colour(set, index, y / ZOOM * side + x / ZOOM));
            }
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
