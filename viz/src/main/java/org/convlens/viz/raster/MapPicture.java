package org.convlens.viz.raster;

import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;
import org.convlens.viz.color.ColorMap;
import org.convlens.viz.color.ValueRange;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// One map of a layer: every cell has the colour of its value.
///
/// @param maps `[channels, height, width]`; a vector `[units]` is shown as `units` maps of 1×1
/// @param channel which map, from 0
/// @param colors the colour scale
/// @param range the values at its ends
public record MapPicture(Tensor maps, int channel, ColorMap colors, ValueRange range)
        implements Picture {

    @Override
    public Size2 size() {
        return maps.shape().plane();
    }

    @Override
    public ArgbImage raster() {
        int[] pixels = new int[area()];
        colors.paint(maps.values(), channel * pixels.length, range, pixels);
        return new ArgbImage(size(), pixels);
    }

    @Override
    public List<Double> valuesAt(Cell cell) {
        return List.of(value(cell));
    }

    /// {@return the map, `[height, width]`}
    @Override
    public Optional<Tensor> numbers() {
        int from = channel * area();
        return Optional.of(
                new Tensor(
                        Shape.of(size().height(), size().width()),
                        Arrays.copyOfRange(maps.values(), from, from + area())));
    }

    /// {@return the number of one cell}
    ///
    /// @param cell inside {@link #size()}
    public double value(Cell cell) {
        return maps.values()[channel * area() + cell.row() * size().width() + cell.column()];
    }

    private int area() {
        return size().height() * size().width();
    }
}
