package org.convlens.viz.raster;

import org.convlens.tensor.Size2;

import java.util.List;

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
}
