/// The training panel: start and stop, progress, settings, curves, and the network's answer.
@NullMarked
package org.convlens.app.training;

import org.jspecify.annotations.NullMarked;
