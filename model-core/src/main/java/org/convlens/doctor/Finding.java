package org.convlens.doctor;

import java.util.List;

/// A complaint and what may help, best first.
///
/// @param complaint what is wrong
/// @param remedies what may help; may be none
public record Finding(Complaint complaint, List<Remedy> remedies) {

    /// Copies the list.
    public Finding {
        remedies = List.copyOf(remedies);
    }
}
