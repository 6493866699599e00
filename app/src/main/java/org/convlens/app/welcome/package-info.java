/// The page with which a lab begins: presets, recent labs, and what was recovered.
@NullMarked
package org.convlens.app.welcome;

import org.jspecify.annotations.NullMarked;
