/// What one asks a network: its feature maps, its filters, its answer.
@NullMarked
package org.convlens.inspection;

import org.jspecify.annotations.NullMarked;
