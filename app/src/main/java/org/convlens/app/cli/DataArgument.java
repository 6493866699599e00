package org.convlens.app.cli;

import org.convlens.dataset.DataReference;
import org.convlens.dataset.DataSource;
import org.convlens.dataset.Dataset;
import org.convlens.dataset.PictureRecipe;
import org.convlens.dataset.Split;

/// The word DATA: which data, and which of its parts.
final class DataArgument {

    private DataArgument() {}

    /// {@return the pictures to judge by}: the part that is asked for, else the test part where
    /// there is one, else the whole
    ///
    /// @param source where pictures come from
    /// @param reference which data
    /// @param recipe what every picture goes through
    static Dataset toJudge(DataSource source, DataReference reference, PictureRecipe recipe) {
        Split split = source.open(reference, recipe);
        return split.test().orElse(split.training());
    }
}
