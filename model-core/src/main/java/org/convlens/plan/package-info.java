/// What the drawing means: shapes, counts, receptive fields and problems; pure and instant.
@NullMarked
package org.convlens.plan;

import org.jspecify.annotations.NullMarked;
