package org.convlens.dataset;

/// Follows a pass over all pictures of a data set, and may end it; called on the thread that makes
/// it, returns at once.
@FunctionalInterface
public interface PassProgress {

    /// Nobody watches.
    PassProgress UNWATCHED = (done, total) -> true;

    /// Hears how far it is, before each batch and at the end.
    ///
    /// @param done pictures seen so far
    /// @param total all pictures
    /// @return whether to go on; false cancels the pass
    boolean goesOn(int done, int total);
}
