package org.convlens.training;

/// Where a run stands.
public enum TrainingStatus {
    /// The network is being built.
    OPENING,
    /// Built, not started, or put back to the start.
    READY,
    /// Batches are being trained.
    RUNNING,
    /// Waiting between two batches.
    PAUSED,
    /// All epochs done, or stopped.
    FINISHED,
    /// Stopped by an error; the last good state is kept, can be asked and trained on from. Without
    /// a network, if it could not be built.
    FAILED,
    /// Stopped because the loss was no number any more; the last good state is back, can be asked
    /// and trained on from.
    DIVERGED,
    /// Closed: nothing can be asked any more.
    CLOSED;

    /// {@return whether the run was stopped by something that went wrong}
    public boolean isFailure() {
        return this == FAILED || this == DIVERGED;
    }
}
