package org.convlens.receptivefield;

import org.convlens.tensor.Size2;

/// One window between a map and the map below it: cell `i` of an axis sees the cells `⌊(i·stride −
/// before) / scale⌋` to `⌊(i·stride − before + span − 1) / scale⌋` below.
///
/// @param span cells the window spans, dilation included
/// @param stride cells from one window to the next
/// @param before padding above and left
/// @param scale cells that share one below; 1 unless the map is larger than the one below
public record FieldStep(Size2 span, Size2 stride, Size2 before, Size2 scale) {

    /// A layer that looks at each cell by itself.
    public static final FieldStep NONE = of(Size2.ONE, Size2.ONE, new Size2(0, 0));

    /// {@return a window that slides over the map below}
    ///
    /// @param span cells the window spans, dilation included
    /// @param stride cells from one window to the next
    /// @param before padding above and left
    public static FieldStep of(Size2 span, Size2 stride, Size2 before) {
        return new FieldStep(span, stride, before, Size2.ONE);
    }

    StepAxis rows() {
        return new StepAxis(span.height(), stride.height(), before.height(), scale.height());
    }

    StepAxis columns() {
        return new StepAxis(span.width(), stride.width(), before.width(), scale.width());
    }
}
