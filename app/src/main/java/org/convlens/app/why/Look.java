package org.convlens.app.why;

import org.convlens.tensor.Tensor;
import org.convlens.viz.color.ColorMap;
import org.convlens.viz.color.RangeScope;
import org.convlens.viz.color.ValueRange;
import org.convlens.viz.raster.Contour;
import org.convlens.viz.raster.Overlay;

import java.util.List;
import java.util.Optional;

/// How maps lie over the picture.
///
/// @param opacity how much of the picture the strongest colours cover, 0 to 1
/// @param threshold the share of the strongest value below which nothing is shown, 0 to 1
/// @param contour whether a line runs around what is shown
/// @param sign whether it is seen which way a place counts
/// @param scope {@link RangeScope#MAP} or {@link RangeScope#GLOBAL}: one scale for all methods
record Look(double opacity, double threshold, boolean contour, Sign sign, RangeScope scope) {

    private static final double HALF = 0.5;

    /// At first.
    static final Look FIRST = new Look(0.9, 0, false, Sign.SIGNED, RangeScope.MAP);

    /// {@return the same, of another strength}
    Look with(double newOpacity, double newThreshold) {
        return new Look(newOpacity, newThreshold, contour, sign, scope);
    }

    /// {@return the same, with or without a line}
    Look contoured(boolean on) {
        return new Look(opacity, threshold, on, sign, scope);
    }

    /// {@return the same, with or without signs}
    Look with(Sign other) {
        return new Look(opacity, threshold, contour, other, scope);
    }

    /// {@return the same, on other scales}
    Look with(RangeScope other) {
        return new Look(opacity, threshold, contour, sign, other);
    }

    /// {@return the line around what reaches the threshold, or half of the strongest where there is
    /// no threshold; around nothing unless it is wanted}
    Contour contour(Overlay overlay) {
        double level = threshold > 0 ? threshold : HALF;
        return contour
                ? Contour.around(overlay.size(), cell -> overlay.strength(cell) >= level)
                : Contour.NONE;
    }

    /// {@return one picture for each of some methods}
    List<Overlay> over(List<Tile> tiles) {
        return tiles.stream().map(tile -> over(tile, tiles)).toList();
    }

    private Overlay over(Tile tile, List<Tile> all) {
        Tensor map = shown(tile).orElseGet(() -> nothing(tile));
        ValueRange range =
                scope == RangeScope.MAP
                        ? range(map)
                        : all.stream()
                                .flatMap(one -> shown(one).stream())
                                .map(Look::range)
                                .reduce(range(map), ValueRange::union);
        ColorMap colors = range.low() < 0 ? ColorMap.BLUE_WHITE_RED : ColorMap.MAGMA;
        return new Overlay(
                tile.inquiry().picture(), map, colors, range.fitting(colors), opacity, threshold);
    }

    private static ValueRange range(Tensor map) {
        ValueRange all = ValueRange.of(map);
        return new ValueRange(Math.min(0, all.low()), Math.max(0, all.high()));
    }

    private Optional<Tensor> shown(Tile tile) {
        return tile.standing().map().map(map -> sign == Sign.ABSOLUTE ? magnitudes(map) : map);
    }

    private static Tensor magnitudes(Tensor map) {
        float[] values = map.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.abs(values[i]);
        }
        return new Tensor(map.shape(), values);
    }

    private static Tensor nothing(Tile tile) {
        return Tensor.zeros(tile.inquiry().picture().shape().inner());
    }
}
