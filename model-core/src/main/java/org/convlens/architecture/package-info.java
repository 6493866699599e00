/// How a class asks to be spared one of the house rules; every package may use it, it uses none.
@NullMarked
package org.convlens.architecture;

import org.jspecify.annotations.NullMarked;
