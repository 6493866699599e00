/// Why a network answers as it does: published methods of attribution, one file each.
@NullMarked
package org.convlens.attribution;

import org.jspecify.annotations.NullMarked;
