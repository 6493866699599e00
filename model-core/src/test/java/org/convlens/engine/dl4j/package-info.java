/// Tests of the engine against naive loops, central differences and hand computations.
@NullMarked
package org.convlens.engine.dl4j;

import org.jspecify.annotations.NullMarked;
