package org.convlens.app.why;

import org.convlens.attribution.Method;
import org.convlens.evaluation.ShortcutHunt.Catch;
import org.convlens.evaluation.ShortcutHunt.Fall;

import java.util.List;
import java.util.Optional;

/// How far a hunt for a planted mark is.
///
/// @param marked the class with the mark
/// @param phase what is done now
/// @param advance how far the phase is
/// @param fall how far the network fell for the mark, once it has learned
/// @param finds what methods found so far, in the order of all methods
record Hunt(int marked, Phase phase, Advance advance, Optional<Fall> fall, List<Find> finds) {

    /// What is done.
    enum Phase {
        /// The network learns from pictures with marks.
        LEARNING,
        /// Methods search for the marks.
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

    /// Hits count first, then how much of the map lies on the mark.
    private static double rank(Find find) {
        return find.found().score().accuracy() + find.found().score().mass() / 100;
    }
}
