/// The engine's speed and numbers beside those of stock Deeplearning4j and PyTorch.
@NullMarked
package org.convlens.bench;

import org.jspecify.annotations.NullMarked;
