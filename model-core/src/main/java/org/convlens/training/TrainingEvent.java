package org.convlens.training;

/// What a run tells, in order and without loss.
public sealed interface TrainingEvent {

    /// The run changed its state.
    ///
    /// @param status where it stands now
    /// @param sentence why, where there is something to say, such as after a failure; empty
    ///   otherwise
    record StatusChanged(TrainingStatus status, String sentence) implements TrainingEvent {}

    /// One batch was trained.
    ///
    /// The count goes back when a run goes on from its last good state after a failure.
    ///
    /// @param iteration batches so far, this one included
    /// @param epoch the running epoch, from 1
    /// @param loss mean over the batch
    /// @param accuracy share of the batch answered right, on the way
    /// @param imagesPerSecond over the last second or so
    /// @param secondsLeft until all epochs are done, at this speed
    record Iteration(
            long iteration,
            int epoch,
            double loss,
            double accuracy,
            double imagesPerSecond,
            double secondsLeft)
            implements TrainingEvent {}

    /// Every picture was seen once more.
    ///
    /// @param iteration batches so far
    /// @param result the epoch's figures
    record EpochDone(long iteration, EpochResult result) implements TrainingEvent {}
}
