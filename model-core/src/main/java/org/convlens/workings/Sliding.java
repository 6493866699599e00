package org.convlens.workings;

import org.convlens.network.PaddingContent;
import org.convlens.network.Window;
import org.convlens.plan.Slide;
import org.convlens.receptivefield.FieldStep;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;

import java.util.List;
import java.util.stream.IntStream;

/// A window at one position over maps, and what it reads there.
///
/// @param window kernel, stride, dilation and padding
/// @param content what the padding holds
/// @param at the value that is computed: its row and column are the position
record Sliding(Window window, PaddingContent content, Place at) {

    /// {@return what it reads of one map, row by row}
    ///
    /// @param maps `[channels, height, width]`
    /// @param from the map: its layer and channel
    List<Reading> read(Tensor maps, Place from) {
        int area = window.kernel().height() * window.kernel().width();
        return IntStream.range(0, area).mapToObj(k -> read(maps, from, k)).toList();
    }

    /// {@return what one of its cells reads}
    ///
    /// @param maps `[channels, height, width]`
    /// @param from the map: its layer and channel
    /// @param k the kernel's cell, row by row
    Reading read(Tensor maps, Place from, int k) {
        FieldStep step = Slide.of(window, maps.shape().plane()).step();
        int row = at.row() * step.stride().height() - step.before().height();
        int column = at.column() * step.stride().width() - step.before().width();
        int width = window.kernel().width();
        Place cell =
                new Place(
                        from.layer(),
                        from.channel(),
                        row + k / width * window.dilation().height(),
                        column + k % width * window.dilation().width());
        return at(maps, cell, content);
    }

    private static Reading at(Tensor maps, Place cell, PaddingContent content) {
        if (cell.isIn(maps.shape())) {
            return new Reading(cell, maps.values()[cell.number(maps.shape())], false);
        }
        Size2 plane = maps.shape().plane();
        int row = Around.source(cell.row(), plane.height(), content);
        int column = Around.source(cell.column(), plane.width(), content);
        if (row == Around.NOTHING || column == Around.NOTHING) {
            return new Reading(cell, 0, true);
        }
        Place shown = new Place(cell.layer(), cell.channel(), row, column);
        return new Reading(cell, maps.values()[shown.number(maps.shape())], true);
    }
}
