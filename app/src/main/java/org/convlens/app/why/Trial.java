package org.convlens.app.why;

import org.convlens.attribution.Target;
import org.convlens.evaluation.Evidence;

/// How far one is with finding out whether to believe a map.
sealed interface Trial {

    /// There is no map.
    record Impossible() implements Trial {}

    /// Nobody tried.
    ///
    /// @param title of the method
    record Untried(String title) implements Trial {}

    /// It is being tried.
    ///
    /// @param title of the method
    /// @param advance how many of the questions were put to it
    record Trying(String title, Advance advance) implements Trial {}

    /// It was tried.
    ///
    /// @param tile the map
    /// @param rival what it was compared with
    /// @param evidence what was found
    record Tried(Tile tile, Target rival, Evidence evidence) implements Trial {}

    /// It could not be tried.
    ///
    /// @param sentence why
    record Failed(String sentence) implements Trial {}
}
