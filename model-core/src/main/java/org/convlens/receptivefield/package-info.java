/// Which part of the picture a cell sees: sizes, strides and padding, per axis.
@NullMarked
package org.convlens.receptivefield;

import org.jspecify.annotations.NullMarked;
