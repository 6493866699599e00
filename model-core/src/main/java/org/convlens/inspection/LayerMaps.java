package org.convlens.inspection;

import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;

import java.util.List;
import java.util.stream.IntStream;

/// One layer's feature maps for one picture.
///
/// @param maps `[channels, height, width]`; a vector of units is as many maps of 1×1
/// @param figures one per channel
public record LayerMaps(Tensor maps, List<MapFigures> figures) {

    /// Copies the list.
    public LayerMaps {
        figures = List.copyOf(figures);
    }

    /// {@return the maps of a layer}
    ///
    /// @param output what the layer puts out, `[channels, height, width]` or `[units]`
    public static LayerMaps of(Tensor output) {
        Tensor maps =
                output.shape().isSpatial()
                        ? output
                        : output.reshape(Shape.of(Math.toIntExact(output.shape().volume()), 1, 1));
        return new LayerMaps(
                maps,
                IntStream.range(0, maps.shape().channels())
                        .mapToObj(channel -> MapFigures.of(maps.slice(channel).values()))
                        .toList());
    }

    /// {@return one map, `[height, width]`}
    ///
    /// @param channel which one, from 0
    public Tensor map(int channel) {
        return maps.slice(channel);
    }

    /// {@return the range of all maps of the layer}
    public Range range() {
        return Range.of(maps.values());
    }

    /// {@return the mean over all cells of all maps}
    public double mean() {
        return figures.stream().mapToDouble(MapFigures::mean).average().orElse(0);
    }

    /// {@return the share of maps that are 0 everywhere for this picture}
    public double deadShare() {
        return (double) figures.stream().filter(MapFigures::isDead).count() / figures.size();
    }
}
