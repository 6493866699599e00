/// The lens tab "Patches": which pictures excite the selected channel.
@NullMarked
package org.convlens.app.patches;

import org.jspecify.annotations.NullMarked;
