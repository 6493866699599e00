/// How one value of a network came to be: its arithmetic, with the real numbers.
@NullMarked
package org.convlens.workings;

import org.jspecify.annotations.NullMarked;
