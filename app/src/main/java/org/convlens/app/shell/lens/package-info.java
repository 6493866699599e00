/// What the tabs of the lens share: their layout, keys, empty states, and how a picture leaves the
/// window.
@NullMarked
package org.convlens.app.shell.lens;

import org.jspecify.annotations.NullMarked;
