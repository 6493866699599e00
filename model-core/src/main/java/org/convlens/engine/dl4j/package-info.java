/// Deeplearning4j behind the port: our own layers on ND4J's native operations, convolutions on
/// oneDNN itself; nothing of theirs leaves here.
@NullMarked
package org.convlens.engine.dl4j;

import org.jspecify.annotations.NullMarked;
