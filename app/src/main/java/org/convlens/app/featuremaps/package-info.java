/// The lens tab "Maps": all feature maps of the selected layer for the picture, live.
@NullMarked
package org.convlens.app.featuremaps;

import org.jspecify.annotations.NullMarked;
