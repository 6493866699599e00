/// The museum: published architectures to look at and to open, as published and for a classroom.
@NullMarked
package org.convlens.app.museum;

import org.jspecify.annotations.NullMarked;
