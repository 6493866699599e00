package org.convlens.samples.files;

import org.convlens.dataset.DataReference;
import org.convlens.dataset.PictureRecipe;
import org.convlens.dataset.Split;
import org.convlens.tensor.Shape;

/// Reads data sets of one published format.
public interface SetReader {

    /// {@return the set, every picture in the recipe's shape}
    ///
    /// @throws org.convlens.dataset.DataException if it is not there, damaged or too large
    Split open(DataReference reference, PictureRecipe recipe);

    /// {@return the shape the pictures have by themselves}
    ///
    /// @throws org.convlens.dataset.DataException if it is not there or damaged
    Shape naturalShape(DataReference reference);
}
