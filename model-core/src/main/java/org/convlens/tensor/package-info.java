/// Shapes and read-only float arrays: the only numbers that cross a border.
@NullMarked
package org.convlens.tensor;

import org.jspecify.annotations.NullMarked;
