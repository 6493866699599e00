package org.convlens.viz.raster;

import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;
import org.convlens.viz.color.Argb;
import org.convlens.viz.color.ColorMap;
import org.convlens.viz.color.ValueRange;

import java.util.List;
import java.util.Optional;

/// A map over the picture it explains, which turns grey so that colours are the map's: each pixel
/// is mixed with the colour of its value, the more the further the value is from 0.
///
/// Share of the colour: `opacity · |value| / reach`, 0 below the threshold, `reach` the largest
/// distance from 0 in the range.
///
/// @param picture `[1 or 3, height, width]`, shown from its smallest to its largest value
/// @param map `[height, width]`, of the picture's size
/// @param colors the scale of the map
/// @param range the values at the ends of the scale
/// @param opacity 0 to 1
/// @param threshold 0 to 1: the share of the reach below which nothing is shown
public record Overlay(
        Tensor picture,
        Tensor map,
        ColorMap colors,
        ValueRange range,
        double opacity,
        double threshold)
        implements Picture {

    @Override
    public Size2 size() {
        return picture.shape().plane();
    }

    @Override
    public List<Double> valuesAt(Cell cell) {
        return List.of((double) map.at(cell.row(), cell.column()));
    }

    /// {@return the map, `[height, width]`}
    @Override
    public Optional<Tensor> numbers() {
        return Optional.of(map);
    }

    /// {@return how far the value of a cell is from 0, as a share of the reach, 0 to 1}
    ///
    /// @param cell inside {@link #size()}
    public double strength(Cell cell) {
        return distance(map.at(cell.row(), cell.column()));
    }

    /// {@return one pixel per pixel of the picture}
    @Override
    public ArgbImage raster() {
        ArgbImage below = new ColorPicture(picture, ValueRange.of(picture)).raster();
        int[] pixels = below.pixels();
        for (int place = 0; place < pixels.length; place++) {
            float value = map.values()[place];
            pixels[place] = Argb.mix(grey(pixels[place]), colors.argb(value, range), share(value));
        }
        return new ArgbImage(below.size(), pixels);
    }

    private static int grey(int pixel) {
        double light =
                0.299 * Argb.red(pixel) + 0.587 * Argb.green(pixel) + 0.114 * Argb.blue(pixel);
        return Argb.grey((int) Math.round(light));
    }

    private double share(float value) {
        double distance = distance(value);
        return distance < threshold || Double.isNaN(distance) ? 0 : opacity * distance;
    }

    private double distance(float value) {
        double reach = Math.max(Math.abs(range.low()), Math.abs(range.high()));
        return reach == 0 ? 0 : Math.min(1, Math.abs(value) / reach);
    }
}
