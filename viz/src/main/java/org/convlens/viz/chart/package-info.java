/// Series to polylines: axes, ticks and decimation as plain numbers, without any window.
@NullMarked
package org.convlens.viz.chart;

import org.jspecify.annotations.NullMarked;
