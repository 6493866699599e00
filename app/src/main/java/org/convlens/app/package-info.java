/// The desktop program: its entry point and the one place that builds everything.
@NullMarked
package org.convlens.app;

import org.jspecify.annotations.NullMarked;
