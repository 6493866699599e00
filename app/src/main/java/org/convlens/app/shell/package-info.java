/// The window around the features: frame, places, menus, shortcuts, themes, settings, texts and
/// icons.
@NullMarked
package org.convlens.app.shell;

import org.jspecify.annotations.NullMarked;
