/// The place "Overview": the maps of all layers side by side, and how one map is made of others.
@NullMarked
package org.convlens.app.overview;

import org.jspecify.annotations.NullMarked;
