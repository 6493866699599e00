/// A lab as files: network, weights, recipe and history, readable by other programs.
@NullMarked
package org.convlens.project;

import org.jspecify.annotations.NullMarked;
