package org.convlens.app.filters;

import org.convlens.engine.FilterPart;
import org.convlens.network.LayerId;
import org.convlens.receptivefield.Box;
import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;
import org.convlens.viz.raster.Cell;
import org.convlens.viz.raster.Picture;

import java.util.List;
import java.util.Optional;

/// A layer's weights as pictures.
///
/// @param layer which layer
/// @param part which part of it; nothing for a layer without weights
/// @param iteration batches trained before; 0 for the picture itself
/// @param weights the numbers
/// @param pictures one per filter; one in all for a dense layer; none for numbers per channel
record FilterSheet(
        LayerId layer,
        Optional<FilterPart> part,
        long iteration,
        LayerWeights weights,
        List<Picture> pictures) {

    /// Copies the list.
    FilterSheet {
        pictures = List.copyOf(pictures);
    }

    /// {@return the picture that a filter is in}
    ///
    /// @param filter from 0
    Picture picture(int filter) {
        return pictures.get(Math.min(filter, pictures.size() - 1));
    }

    /// {@return the rectangle of a picture that is meant: the row of a unit in a matrix, the kernel
    /// around a cell where every place has its own; nothing where the whole picture is}
    ///
    /// @param filter from 0
    /// @param cell of the picture, if one is chosen
    Optional<Box> outline(int filter, Optional<Cell> cell) {
        return weights instanceof LayerWeights.Matrix(Tensor rows, _)
                ? Optional.of(new Box(filter, 0, filter, rows.shape().size(1) - 1))
                : weights.kernel().flatMap(size -> cell.map(at -> around(at, size)));
    }

    private static Box around(Cell cell, Size2 kernel) {
        int top = cell.row() - cell.row() % kernel.height();
        int left = cell.column() - cell.column() % kernel.width();
        return new Box(top, left, top + kernel.height() - 1, left + kernel.width() - 1);
    }

    /// {@return whether there is a picture for each filter, rather than one of all}
    boolean isSheet() {
        return !(weights instanceof LayerWeights.Matrix);
    }
}
