/// The lens tab "Filters": the weights of the selected layer, live.
@NullMarked
package org.convlens.app.filters;

import org.jspecify.annotations.NullMarked;
