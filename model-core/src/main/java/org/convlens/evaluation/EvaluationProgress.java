package org.convlens.evaluation;

/// Follows an evaluation, and may end it; called on the thread that evaluates, returns at once.
@FunctionalInterface
public interface EvaluationProgress {

    /// Nobody watches.
    EvaluationProgress UNWATCHED = (done, total) -> true;

    /// Hears how far it is, before each batch and at the end.
    ///
    /// @param done pictures answered so far
    /// @param total all pictures
    /// @return whether to go on; false cancels the evaluation
    boolean goesOn(int done, int total);
}
