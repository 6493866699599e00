/// The training loop: straight code over a session, with commands obeyed between two batches.
@NullMarked
package org.convlens.training;

import org.jspecify.annotations.NullMarked;
