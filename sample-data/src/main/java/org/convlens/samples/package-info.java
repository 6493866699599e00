/// Built-in generated data sets and readers of published formats; uses only `dataset` and what lies
/// below it.
@NullMarked
package org.convlens.samples;

import org.jspecify.annotations.NullMarked;
