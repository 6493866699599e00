/// What the user drew: layers with their settings, wired into a graph.
@NullMarked
package org.convlens.network;

import org.jspecify.annotations.NullMarked;
