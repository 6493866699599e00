package org.convlens.app.playground;

import org.convlens.receptivefield.Box;

import java.util.List;
import java.util.Optional;

/// What is marked on the pictures of an exercise.
///
/// @param read the cells of the map that make the looked at value
/// @param kernel the cells of the kernel that they are multiplied by; none where all are
/// @param written the looked at value
/// @param kept the map within its padding, or what is kept of the output
/// @param below the column or row of the matrix that does the same
record Marks(List<Box> read, List<Box> kernel, Box written, Box kept, Optional<Box> below) {

    /// Copies the lists.
    Marks {
        read = List.copyOf(read);
        kernel = List.copyOf(kernel);
    }
}
