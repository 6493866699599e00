/// What the lab knows now, as properties that every feature watches, and what one can do with it.
@NullMarked
package org.convlens.app.state;

import org.jspecify.annotations.NullMarked;
