package org.convlens.plan;

import org.convlens.network.Upsampling;
import org.convlens.receptivefield.FieldStep;
import org.convlens.tensor.Shape;
import org.convlens.tensor.Size2;

/// Sizes and fields of upsampled maps.
final class Interpolation {

    private Interpolation() {}

    /// As many cells as can be counted.
    static Shape output(Upsampling spec, Shape input) {
        return Shape.of(
                input.channels(),
                times(input.plane().height(), spec.scale().height()),
                times(input.plane().width(), spec.scale().width()));
    }

    private static int times(int cells, int scale) {
        return (int) Math.min(Integer.MAX_VALUE, (long) cells * scale);
    }

    /// A bilinear cell sees the cells `⌊place⌋` and `⌈place⌉` with `place = (2i + 1 − scale) /
    /// (2·scale)`.
    static FieldStep step(Upsampling spec) {
        Size2 scale = spec.scale();
        return switch (spec.mode()) {
            case NEAREST -> new FieldStep(Size2.ONE, Size2.ONE, new Size2(0, 0), scale);
            case BILINEAR ->
                    new FieldStep(
                            twice(scale),
                            Size2.square(2),
                            new Size2(scale.height() - 1, scale.width() - 1),
                            twice(scale));
        };
    }

    private static Size2 twice(Size2 size) {
        return new Size2(2 * size.height(), 2 * size.width());
    }
}
