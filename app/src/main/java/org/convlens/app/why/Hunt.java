package org.convlens.app.why;

import org.convlens.attribution.Method;
import org.convlens.evaluation.Catch;

import java.util.List;

/// How far a search for what is known to matter is.
///
/// @param quarry what matters
/// @param phase what is done now
/// @param advance how far the phase is
/// @param finds what methods found so far, in the order of all methods
record Hunt(Quarry quarry, Phase phase, Advance advance, List<Find> finds) {

    /// What is done.
    enum Phase {
        /// The network learns from pictures with marks.
        LEARNING,
        /// Methods search.
        SEARCHING,
        /// All have searched.
        DONE
    }

    /// What a method found.
    ///
    /// @param method which one
    /// @param found what
    record Find(Method method, Catch found) {}

    /// Copies the list.
    Hunt {
        finds = List.copyOf(finds);
    }

    /// {@return the best first}
    List<Find> ranked() {
        return finds.stream().sorted((a, b) -> Double.compare(rank(b), rank(a))).toList();
    }

    /// Hits count first, then how much of the map lies on what matters.
    private static double rank(Find find) {
        return find.found().score().accuracy() + find.found().score().mass() / 100;
    }
}
