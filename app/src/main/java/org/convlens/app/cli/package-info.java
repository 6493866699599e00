/// The lab without a window: one class per command, answers on standard output, all else elsewhere.
@NullMarked
package org.convlens.app.cli;

import org.jspecify.annotations.NullMarked;
