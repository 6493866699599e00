package org.convlens.app.state;

import org.convlens.training.History;
import org.convlens.training.TrainingEvent;
import org.convlens.training.TrainingStatus;

import java.util.Optional;

/// Where training stands, ten times a second.
///
/// @param status of the run
/// @param sentence why, where there is something to say; empty otherwise
/// @param history all batches and epochs so far
/// @param rate the learning rate now
public record Progress(TrainingStatus status, String sentence, History history, double rate) {

    /// {@return the newest batch}
    public Optional<TrainingEvent.Iteration> last() {
        return history.iterations().isEmpty()
                ? Optional.empty()
                : Optional.of(history.iterations().getLast());
    }
}
