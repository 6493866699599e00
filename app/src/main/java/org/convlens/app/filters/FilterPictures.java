package org.convlens.app.filters;

import org.convlens.app.filters.LayerWeights.Kernels;
import org.convlens.app.filters.LayerWeights.Matrix;
import org.convlens.app.filters.LayerWeights.Readings;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.convlens.viz.color.ColorMap;
import org.convlens.viz.color.Tone;
import org.convlens.viz.color.ValueRange;
import org.convlens.viz.raster.Picture;
import org.convlens.viz.raster.Sheets;

import java.util.List;

/// How weights become pictures.
///
/// @param aspect what is shown of them
/// @param slice of which input channels
/// @param tone the surface the pictures stand on
record FilterPictures(Aspect aspect, InputSlice slice, Tone tone) {

    /// {@return one picture per filter; one in all for a matrix; none for numbers per channel}
    ///
    /// @param weights a layer's
    List<Picture> of(LayerWeights weights) {
        return switch (weights) {
            case Kernels(Tensor values, _, _) -> kernels(values);
            case Readings(Tensor values, _) -> kernels(values);
            case Matrix(Tensor values, _) -> matrix(values);
            case LayerWeights.Scales _, LayerWeights.None _ -> List.of();
        };
    }

    /// All kernels share one range around 0, so that they can be compared.
    private List<Picture> kernels(Tensor weights) {
        boolean signed = aspect != Aspect.SPECTRUM;
        ColorMap colors = signed ? ColorMap.signed(tone) : ColorMap.VIRIDIS;
        return switch (slice) {
            case InputSlice.Colours() -> Sheets.colorFilters(weights);
            case InputSlice.Mean() -> ofOwnRange(InputSlice.mean(weights), colors);
            case InputSlice.Sum() -> ofOwnRange(InputSlice.sum(weights), colors);
            case InputSlice.Channel(int index) ->
                    Sheets.maps(
                            InputSlice.plane(weights, Math.min(index, weights.shape().size(1) - 1)),
                            colors,
                            ValueRange.of(weights));
        };
    }

    private List<Picture> matrix(Tensor weights) {
        Shape shape = weights.shape();
        return ofOwnRange(
                weights.reshape(Shape.of(1, shape.size(0), shape.size(1))), ColorMap.signed(tone));
    }

    private static List<Picture> ofOwnRange(Tensor planes, ColorMap colors) {
        return Sheets.maps(planes, colors, ValueRange.of(planes));
    }
}
