/// Boxes and wires as geometry: routes, distances and what is in sight, without any window.
@NullMarked
package org.convlens.viz.diagram;

import org.jspecify.annotations.NullMarked;
