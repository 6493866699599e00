/// Numbers to colours: colour maps and value ranges.
@NullMarked
package org.convlens.viz.color;

import org.jspecify.annotations.NullMarked;
