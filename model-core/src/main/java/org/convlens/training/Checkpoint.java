package org.convlens.training;

import org.convlens.engine.Frozen;
import org.convlens.engine.OptimizerState;
import org.convlens.engine.Parameters;

/// Everything that a run needs to go on exactly where it stood.
///
/// @param parameters all weights
/// @param optimizer what the optimizer remembers, and the iteration
/// @param rate the learning rate now
/// @param history what happened so far
/// @param frozen which weights are left as they are
public record Checkpoint(
        Parameters parameters,
        OptimizerState optimizer,
        double rate,
        History history,
        Frozen frozen) {}
