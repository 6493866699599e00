/// Numbers to pictures; knows tensors and colours, never training.
@NullMarked
package org.convlens.viz;

import org.jspecify.annotations.NullMarked;
