package org.convlens.viz.raster;

import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.convlens.viz.color.ColorMap;
import org.convlens.viz.color.RangeScope;
import org.convlens.viz.color.ValueRange;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// The pictures of a whole layer: its maps, or its filters.
///
/// Ranges are widened to symmetric ones where the colour map is diverging.
public final class Sheets {

    private Sheets() {}

    /// {@return all maps of a layer, coloured by the range that the scope asks for}
    ///
    /// @param maps `[channels, height, width]` or `[units]`
    /// @param colors the colour scale
    /// @param scope which values share a range
    /// @param global the range of all layers, used for {@link RangeScope#GLOBAL} only
    public static List<Picture> maps(
            Tensor maps, ColorMap colors, RangeScope scope, ValueRange global) {
        return switch (scope) {
            case MAP -> maps(maps, colors, index -> ValueRange.ofEntry(maps, index));
            case LAYER -> maps(maps, colors, ValueRange.of(maps));
            case GLOBAL -> maps(maps, colors, global);
        };
    }

    /// {@return all maps of a layer, coloured by a given range}
    ///
    /// @param maps `[channels, height, width]` or `[units]`
    /// @param colors the colour scale
    /// @param range the values at its ends
    public static List<Picture> maps(Tensor maps, ColorMap colors, ValueRange range) {
        return maps(maps, colors, _ -> range);
    }

    /// {@return the filters of a first layer on colour pictures, as colours; each spans its own
    /// smallest to largest weight}
    ///
    /// @param weights `[filters, 3, height, width]`
    public static List<Picture> colorFilters(Tensor weights) {
        return IntStream.range(0, weights.shape().size(0))
                .<Picture>mapToObj(filter ->
                        new ColorPicture(
                                weights.slice(filter), ValueRange.ofEntry(weights, filter)))
                .toList();
    }

    /// {@return the kernels of all filters of a layer, filter by filter and channel by channel; all
    /// share the symmetric range of the layer}
    ///
    /// @param weights `[filters, channels, height, width]`
    /// @param colors a diverging colour scale
    public static List<Picture> kernels(Tensor weights, ColorMap colors) {
        Shape shape = weights.shape();
        Shape flat = Shape.of(shape.size(0) * shape.size(1), shape.size(2), shape.size(3));
        return maps(weights.reshape(flat), colors, ValueRange.of(weights));
    }

    private static List<Picture> maps(Tensor maps, ColorMap colors, IntFunction<ValueRange> range) {
        return IntStream.range(0, maps.shape().channels())
                .<Picture>mapToObj(channel ->
                        new MapPicture(maps, channel, colors, range.apply(channel).fitting(colors)))
                .toList();
    }
}
