package org.convlens.app.why;

import org.convlens.attribution.Method;
import org.convlens.tensor.Tensor;

/// A method among those side by side.
///
/// @param method which one
/// @param inquiry what its map answers
/// @param standing how far it is
/// @param fresh whether that is what is asked now; otherwise the network has learned since
record Tile(Method method, Inquiry inquiry, Standing standing, boolean fresh) {

    /// {@return the same with another map}
    Tile showing(Tensor plane) {
        return new Tile(method, inquiry, new Standing.Partial(plane, Advance.NONE), fresh);
    }

    /// {@return the paper's name}
    String title() {
        return method.description().title();
    }
}
