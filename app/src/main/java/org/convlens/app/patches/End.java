package org.convlens.app.patches;

import org.convlens.inspection.Patch;
import org.convlens.inspection.TopPatches;

import java.util.List;

/// Which end of the order of all pictures is shown.
enum End {
    /// What excites the channel most.
    STRONGEST,
    /// What excites it least.
    WEAKEST;

    /// {@return the patches at this end}
    ///
    /// @param found all that were kept
    List<Patch> of(TopPatches found) {
        return switch (this) {
            case STRONGEST -> found.strongest();
            case WEAKEST -> found.weakest();
        };
    }
}
