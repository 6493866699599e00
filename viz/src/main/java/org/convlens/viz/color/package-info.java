/// Numbers to colours: colour maps, value ranges, and the colours of classes and kinds of layer.
@NullMarked
package org.convlens.viz.color;

import org.jspecify.annotations.NullMarked;
