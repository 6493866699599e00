package org.convlens.receptivefield;

import org.convlens.tensor.Size2;

/// One window between a map and the map below it: cell `i` of an axis sees the cells `−before +
/// i·stride` to `−before + i·stride + span − 1` below.
///
/// @param span cells the window spans, dilation included
/// @param stride cells from one window to the next
/// @param before padding above and left
public record FieldStep(Size2 span, Size2 stride, Size2 before) {

    /// A layer that looks at each cell by itself.
    public static final FieldStep NONE = new FieldStep(Size2.ONE, Size2.ONE, new Size2(0, 0));

    FieldAxis rows() {
        return new FieldAxis(span.height(), stride.height(), before.height());
    }

    FieldAxis columns() {
        return new FieldAxis(span.width(), stride.width(), before.width());
    }
}
