/// The lens tab "Numbers": the figures of every layer against depth, and the net doctor.
@NullMarked
package org.convlens.app.numbers;

import org.jspecify.annotations.NullMarked;
