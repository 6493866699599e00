package org.convlens.app.why;

/// What is asked about, or against.
sealed interface Aim {

    /// Nothing; only against.
    record Nothing() implements Aim {}

    /// What the network answers: its most probable class.
    record Answer() implements Aim {}

    /// Its second most probable class.
    record RunnerUp() implements Aim {}

    /// A class.
    ///
    /// @param number from 0
    record OfClass(int number) implements Aim {}

    /// The channel, unit or cell that is selected in the window.
    record Selected() implements Aim {}
}
