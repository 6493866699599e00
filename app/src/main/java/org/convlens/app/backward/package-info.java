/// The lens tab "Step": one step of training in slow motion, and the slope of one weight.
@NullMarked
package org.convlens.app.backward;

import org.jspecify.annotations.NullMarked;
