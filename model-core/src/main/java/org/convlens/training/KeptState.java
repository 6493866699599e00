package org.convlens.training;

import org.convlens.engine.NetworkSession;
import org.convlens.engine.OptimizerState;
import org.convlens.engine.Parameters;

/// A state that a run can fall back to.
///
/// @param iteration batches trained before
/// @param parameters all weights
/// @param optimizer what the optimizer remembers
/// @param length how long the history was
record KeptState(
        long iteration,
        Parameters parameters,
        OptimizerState optimizer,
        RunningHistory.Length length) {

    /// {@return a copy of what is there now}
    static KeptState of(NetworkSession session, RunningHistory history) {
        return new KeptState(
                history.iteration(),
                session.parameters(),
                session.optimizerState(),
                history.length());
    }

    /// Puts everything back.
    void putBack(NetworkSession session, RunningHistory history) {
        session.restore(parameters);
        session.restoreOptimizer(optimizer);
        history.cutTo(length);
    }
}
