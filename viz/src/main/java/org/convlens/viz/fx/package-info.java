/// The JavaFX controls that show maps, filters, curves, answers and pictures; they take numbers and
/// know nothing of training. All of it belongs to the JavaFX thread.
@NullMarked
package org.convlens.viz.fx;

import org.jspecify.annotations.NullMarked;
