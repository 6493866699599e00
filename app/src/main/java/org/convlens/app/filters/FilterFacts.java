package org.convlens.app.filters;

import org.convlens.app.filters.LayerWeights.Kernels;
import org.convlens.app.filters.LayerWeights.Matrix;
import org.convlens.app.filters.LayerWeights.Readings;
import org.convlens.app.shell.Texts;
import org.convlens.app.shell.lens.Fact;
import org.convlens.app.shell.lens.Figures;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Tensor;
import org.convlens.viz.color.ValueRange;
import org.convlens.viz.raster.Cell;
import org.convlens.viz.raster.Picture;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The words and numbers around the enlarged filter.
///
/// @param texts of this room
record FilterFacts(Texts texts) {

    /// {@return what stands beside the layer's name, such as `20 filters · 5×5 · iteration 1,840`}
    ///
    /// @param sheet the layer's weights
    String title(FilterSheet sheet) {
        String iteration = texts.get("iteration", sheet.iteration());
        return switch (sheet.weights()) {
            case Kernels(Tensor weights, _, _) ->
                    texts.get("kernels", weights.shape().size(0), size(weights), iteration);
            case Readings(Tensor weights, _) ->
                    texts.get("readings", weights.shape().size(0), size(weights), iteration);
            case Matrix(Tensor weights, _) ->
                    texts.get(
                            "matrix", weights.shape().size(0), weights.shape().size(1), iteration);
            case LayerWeights.Scales scales -> texts.get("scales", scales.channels(), iteration);
            case LayerWeights.None() -> "";
        };
    }

    /// {@return the lines of the column}
    ///
    /// @param sheet the layer's weights, with pictures
    /// @param filter the enlarged one
    /// @param cell the cell of it to speak of
    List<Fact> column(FilterSheet sheet, int filter, Optional<Cell> cell) {
        Picture picture = sheet.picture(filter);
        String weight =
                cell.filter(place -> place.isIn(picture.size()))
                        .map(place -> numbers(picture, place))
                        .orElse(texts.get("none"));
        String added = bias(sheet.weights(), filter, cell);
        String place = cell.map(Cell::toString).orElse(texts.get("none"));
        return switch (sheet.weights()) {
            case Kernels(Tensor weights, _, _) ->
                    ofFilter("filter", weights, filter, List.of(added, place, weight));
            case Readings(Tensor weights, _) ->
                    ofFilter("unit", weights, filter, List.of(added, place, weight));
            case Matrix(Tensor weights, _) ->
                    List.of(
                            fact("matrixunit", filter + " / " + weights.shape().size(0)),
                            fact("max", Figures.of(ValueRange.of(weights).high())),
                            fact("min", Figures.of(ValueRange.of(weights).low())),
                            fact("bias", added),
                            fact("unitinput", place),
                            fact("weight", weight));
            case LayerWeights.Scales _, LayerWeights.None _ -> List.of();
        };
    }

    /// The figures of one filter, then its bias, the cell and the cell's weight.
    private List<Fact> ofFilter(String name, Tensor weights, int filter, List<String> rest) {
        ValueRange range = ValueRange.ofEntry(weights, filter);
        return List.of(
                fact(name, filter + " / " + weights.shape().size(0)),
                fact("max", Figures.of(range.high())),
                fact("min", Figures.of(range.low())),
                fact("mean", Figures.of(Figures.mean(weights, filter))),
                fact("bias", rest.get(0)),
                fact("cell", rest.get(1)),
                fact("weight", rest.get(2)));
    }

    private static String size(Tensor weights) {
        Shape shape = weights.shape();
        return shape.size(2) + "×" + shape.size(3);
    }

    private static String numbers(Picture picture, Cell place) {
        return picture.valuesAt(place).stream().map(Figures::of).collect(Collectors.joining(", "));
    }

    private String bias(LayerWeights weights, int filter, Optional<Cell> cell) {
        return weights.biasIndex(filter, cell).stream()
                .mapToObj(index -> Figures.of(weights.bias().orElseThrow().values()[index]))
                .findFirst()
                .orElse(texts.get("none"));
    }

    private Fact fact(String key, String value) {
        return new Fact(texts.get(key), value, texts.get(key + ".tip"));
    }
}
