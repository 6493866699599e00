package org.convlens.training;

/// Opens runs; the composition root gives it an engine and a ticker.
@FunctionalInterface
public interface TrainingRuns {

    /// Starts an engine thread and builds the network there; returns at once with a run that is
    /// {@link TrainingStatus#OPENING}.
    ///
    /// @param request network, data and settings
    /// @param observer who hears about it
    /// @return the run
    TrainingRun open(RunRequest request, TrainingObserver observer);
}
