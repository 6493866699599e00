package org.convlens.viz.raster;

import org.convlens.tensor.Size2;
import org.convlens.viz.color.Argb;
import org.convlens.viz.color.ColorMap;
import org.convlens.viz.color.ValueRange;

import java.util.Locale;

/// A colour scale as a strip, with the values at its ends below.
///
/// @param colors the scale
/// @param range the values at its ends
/// @param width pixels
/// @param zoom pixels per dot of the digits, at least 1
public record Legend(ColorMap colors, ValueRange range, int width, int zoom) {

    private static final int BACKGROUND = Argb.grey(32);

    /// {@return the strip and its numbers, light on dark}
    public ArgbImage raster() {
        Size2 size = new Size2((Glyphs.HEIGHT * 2 + 3) * zoom, width);
        int[] pixels = new int[size.height() * size.width()];
        for (int place = 0; place < pixels.length; place++) {
            pixels[place] = at(place / width, place % width);
        }
        return new ArgbImage(size, pixels);
    }

    private int at(int row, int column) {
        if (row < Glyphs.HEIGHT * zoom) {
            return colors.argb(width == 1 ? 0 : (double) column / (width - 1));
        }
        return isInk(row / zoom - Glyphs.HEIGHT - 2, column / zoom) ? Argb.WHITE : BACKGROUND;
    }

    private boolean isInk(int row, int column) {
        String low = text(range.low());
        String high = text(range.high());
        int start = width / zoom - 1 - Glyphs.width(high);
        return Glyphs.isInk(low, row, column - 1) || Glyphs.isInk(high, row, column - start);
    }

    private static String text(double value) {
        double size = Math.abs(value);
        return size != 0 && (size < 0.01 || size >= 10_000)
                ? String.format(Locale.ROOT, "%.1e", value)
                : String.format(Locale.ROOT, "%.2f", value);
    }
}
