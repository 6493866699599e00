package org.convlens.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;

import java.util.function.UnaryOperator;

/// The order of maps in memory: channels lie last, which the native operations compute twice as
/// fast, though steps call the axes `[pictures, channels, height, width]`.
///
/// Vectors pass through all of this as they are.
final class Layout {

    private static final int MAPS = 4;

    private Layout() {}

    /// {@return `[pictures, height, width, channels]` in C order: the same memory if maps lie that
    /// way, a copy otherwise}
    static INDArray last(INDArray maps) {
        return last(maps, turned -> turned.dup('c'));
    }

    /// {@return `[pictures, height, width, channels]` in C order}
    ///
    /// @param copy what copies maps that lie otherwise
    static INDArray last(INDArray maps, UnaryOperator<INDArray> copy) {
        INDArray turned = turned(maps);
        if (turned.ordering() == 'c' && turned.elementWiseStride() == 1) {
            return turned;
        }
        return liesInOrder(turned) ? turned.reshape('c', turned.shape()) : copy.apply(turned);
    }

    /// Axes of one cell lie anywhere, so their strides say nothing.
    private static boolean liesInOrder(INDArray array) {
        long step = 1;
        for (int axis = array.rank() - 1; axis >= 0; axis--) {
            if (array.size(axis) > 1 && array.stride(axis) != step) {
                return false;
            }
            step *= array.size(axis);
        }
        return true;
    }

    /// {@return `[pictures, channels, height, width]`, the same memory}
    ///
    /// @param cells `[pictures, height, width, channels]`
    static INDArray first(INDArray cells) {
        return cells.rank() == MAPS ? cells.permute(0, 3, 1, 2) : cells;
    }

    /// {@return a copy whose channels lie last, called by the same axes}
    ///
    /// @param copy keeps the order of what it copies
    static INDArray copy(INDArray maps, UnaryOperator<INDArray> copy) {
        return first(copy.apply(turned(maps)));
    }

    /// {@return one row of channels for every cell, `[cells, channels]`; the same memory}
    ///
    /// @param cells in C order, channels last
    static INDArray rows(INDArray cells) {
        return cells.reshape('c', -1, cells.size(channelAxis(cells)));
    }

    /// {@return the axis of the channels}
    ///
    /// @param cells channels last
    static int channelAxis(INDArray cells) {
        return cells.rank() - 1;
    }

    private static INDArray turned(INDArray maps) {
        return maps.rank() == MAPS ? maps.permute(0, 2, 3, 1) : maps;
    }
}
