/// The port to whatever computes: sessions that train, answer questions and hand out copies.
@NullMarked
package org.convlens.engine;

import org.jspecify.annotations.NullMarked;
