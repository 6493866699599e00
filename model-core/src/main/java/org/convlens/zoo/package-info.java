/// Published architectures and first networks, as drawings ready to train.
@NullMarked
package org.convlens.zoo;

import org.jspecify.annotations.NullMarked;
