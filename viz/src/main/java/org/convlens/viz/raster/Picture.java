package org.convlens.viz.raster;

import org.convlens.tensor.Size2;
import org.convlens.tensor.Tensor;

import java.util.List;
import java.util.Optional;

/// Something that can be shown cell by cell, and knows the numbers behind its colours.
public sealed interface Picture permits MapPicture, ColorPicture, PlainPicture, Overlay {

    /// {@return rows and columns}
    Size2 size();

    /// {@return one pixel per cell; made anew on every call}
    ArgbImage raster();

    /// {@return the numbers of one cell: one for a map, one per channel for a colour picture}
    ///
    /// @param cell inside {@link #size()}
    List<Double> valuesAt(Cell cell);

    /// {@return the numbers of all cells; nothing if there are only colours}
    Optional<Tensor> numbers();
}
