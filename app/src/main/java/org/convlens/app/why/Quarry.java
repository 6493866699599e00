package org.convlens.app.why;

import org.convlens.evaluation.ShortcutHunt.Fall;

import java.util.Optional;

/// What methods have to point at, because it is known to matter.
sealed interface Quarry {

    /// A mark that was planted in one class, for a network of its own.
    ///
    /// @param marked the class
    /// @param fall how far that network fell for the mark, once it has learned
    record Mark(int marked, Optional<Fall> fall) implements Quarry {}

    /// The objects of pictures with masks, for the lab's network.
    record Objects() implements Quarry {}
}
