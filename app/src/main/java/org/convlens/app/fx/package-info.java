/// The only door to the FX thread: one-off tasks, regular ticks, and the newest value of a stream.
@NullMarked
package org.convlens.app.fx;

import org.jspecify.annotations.NullMarked;
