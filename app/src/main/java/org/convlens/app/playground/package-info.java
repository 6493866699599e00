/// The place "Playground": convolution arithmetic with sliders, apart from any network.
@NullMarked
package org.convlens.app.playground;

import org.jspecify.annotations.NullMarked;
