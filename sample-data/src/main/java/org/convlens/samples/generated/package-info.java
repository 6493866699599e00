/// Data sets that are drawn, not downloaded: digits, shapes, gratings.
@NullMarked
package org.convlens.samples.generated;

import org.jspecify.annotations.NullMarked;
