package org.convlens.app.playground;

/// Which way of writing the same convolution is shown below.
enum Look {
    /// Every patch as a column: the kernel as a row times this is the output.
    PATCHES,
    /// One large matrix times the map as a column.
    MATRIX,
    /// The matrix, transposed: back from the output's size to the input's.
    TRANSPOSED,
    /// Which filter sees which channel.
    GROUPS
}
