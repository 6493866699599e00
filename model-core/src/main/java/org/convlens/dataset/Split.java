package org.convlens.dataset;

import java.util.List;
import java.util.Optional;

/// The parts of a data set.
///
/// @param training what the network learns from
/// @param test what it has never seen, where the set has such a part
/// @param notes sentences for people on what was left out, such as pictures that could not be read
public record Split(Dataset training, Optional<Dataset> test, List<String> notes) {

    /// Copies the list.
    public Split {
        notes = List.copyOf(notes);
    }

    /// Two parts with nothing left out.
    ///
    /// @param training what the network learns from
    /// @param test what it has never seen
    public Split(Dataset training, Optional<Dataset> test) {
        this(training, test, List.of());
    }

    /// {@return the pictures to judge by: the test part where there is one, else what is learned
    /// from}
    public Dataset toJudge() {
        return test.orElse(training);
    }
}
