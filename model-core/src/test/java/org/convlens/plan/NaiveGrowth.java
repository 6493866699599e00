package org.convlens.plan;

import org.convlens.network.LayerSpec;
import org.convlens.network.Padding;
import org.convlens.network.TransposedConvolution;
import org.convlens.network.Upsampling;
import org.convlens.tensor.Size2;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// What cells of larger maps see of smaller ones, by trying every cell.
final class NaiveGrowth {

    private NaiveGrowth() {}

    static Set<Size2> below(LayerSpec spec, Size2 cell, Size2 plane) {
        List<Integer> rows;
        List<Integer> columns;
        if (spec instanceof Upsampling(Size2 scale, Upsampling.Mode mode)) {
            rows = near(cell.height(), scale.height(), plane.height(), mode);
            columns = near(cell.width(), scale.width(), plane.width(), mode);
        } else {
            TransposedConvolution transposed = (TransposedConvolution) spec;
            Size2 span = transposed.window().span();
            Size2 stride = transposed.window().stride();
            Size2 before = before(transposed, span, stride);
            rows =
                    adding(
                            cell.height() + before.height(),
                            span.height(),
                            stride.height(),
                            plane.height());
            columns =
                    adding(
                            cell.width() + before.width(),
                            span.width(),
                            stride.width(),
                            plane.width());
        }
        Set<Size2> seen = new HashSet<>();
        rows.forEach(row -> columns.forEach(column -> seen.add(new Size2(row, column))));
        return seen;
    }

    /// Input cells whose centre is less than one cell away; the border cell outside.
    private static List<Integer> near(int cell, int scale, int size, Upsampling.Mode mode) {
        double place = Math.clamp((cell + 0.5) / scale - 0.5, 0, size - 1);
        return mode == Upsampling.Mode.NEAREST
                ? List.of(cell / scale)
                : IntStream.range(0, size).filter(at -> Math.abs(at - place) < 1).boxed().toList();
    }

    /// Input cells whose window reaches a place of the whole result; where none does, the one whose
    /// window comes next.
    private static List<Integer> adding(int place, int span, int stride, int size) {
        List<Integer> reaching =
                IntStream.range(0, size)
                        .filter(at -> at * stride <= place && place < at * stride + span)
                        .boxed()
                        .toList();
        return reaching.isEmpty()
                ? List.of(Math.min(size - 1, (place - span) / stride + 1))
                : reaching;
    }

    private static Size2 before(TransposedConvolution spec, Size2 span, Size2 stride) {
        return switch (spec.window().padding()) {
            case Padding.Valid() -> new Size2(0, 0);
            case Padding.Explicit(int top, int left, int _, int _) -> new Size2(top, left);
            case Padding.Same() ->
                    new Size2(
                            Math.max(0, span.height() - stride.height()) / 2,
                            Math.max(0, span.width() - stride.width()) / 2);
        };
    }
}
