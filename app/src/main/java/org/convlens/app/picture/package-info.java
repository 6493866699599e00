/// The one picture that all views speak of: stepped through, opened, dropped, pasted or drawn.
@NullMarked
package org.convlens.app.picture;

import org.jspecify.annotations.NullMarked;
