package org.convlens.training;

import java.util.List;

/// What a run told so far, for its curves.
///
/// @param iterations one entry per trained batch
/// @param epochs one entry per finished epoch
public record History(List<TrainingEvent.Iteration> iterations, List<EpochResult> epochs) {

    /// Nothing yet.
    public static final History EMPTY = new History(List.of(), List.of());

    /// Copies the lists.
    public History {
        iterations = List.copyOf(iterations);
        epochs = List.copyOf(epochs);
    }
}
