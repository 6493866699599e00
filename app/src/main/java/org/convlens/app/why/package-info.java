/// The lens tab "Why": which parts of the picture make the network say what it says, by several
/// methods side by side, and whether to believe them.
@NullMarked
package org.convlens.app.why;

import org.jspecify.annotations.NullMarked;
