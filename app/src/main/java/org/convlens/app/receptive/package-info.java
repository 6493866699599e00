/// The lens tab "Field": what a cell sees of the picture, by arithmetic and as measured.
@NullMarked
package org.convlens.app.receptive;

import org.jspecify.annotations.NullMarked;
