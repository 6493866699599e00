/// The lens tab "Cell": how one value came to be, with the real numbers, live.
@NullMarked
package org.convlens.app.microscope;

import org.jspecify.annotations.NullMarked;
