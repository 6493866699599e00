package org.convlens.workings;

import org.convlens.network.PaddingContent;
import org.convlens.network.Window;
import org.convlens.plan.Slide;
import org.convlens.receptivefield.FieldStep;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;

import java.util.ArrayList;
import java.util.List;

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
        Size2 plane = maps.shape().plane();
        FieldStep step = Slide.of(window, plane).step();
        List<Reading> read = new ArrayList<>();
        for (int k = 0; k < window.kernel().height(); k++) {
            int row = at.row() * step.stride().height() - step.before().height();
            for (int l = 0; l < window.kernel().width(); l++) {
                int column = at.column() * step.stride().width() - step.before().width();
                Place cell =
                        new Place(
                                from.layer(),
                                from.channel(),
                                row + k * window.dilation().height(),
                                column + l * window.dilation().width());
                read.add(at(maps, cell, content));
            }
        }
        return read;
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
