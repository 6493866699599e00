/// Choosing data, the recipe every picture goes through, and the gallery.
@NullMarked
package org.convlens.app.data;

import org.jspecify.annotations.NullMarked;
