/// Drawing a network: palette, canvas, layer settings and problems, all by mouse and by keyboard.
@NullMarked
package org.convlens.app.editor;

import org.jspecify.annotations.NullMarked;
