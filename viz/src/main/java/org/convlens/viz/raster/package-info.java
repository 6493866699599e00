/// Tensors to pixels: maps, filters, pictures and sheets of them, without any window.
@NullMarked
package org.convlens.viz.raster;

import org.jspecify.annotations.NullMarked;
