package org.convlens.project;

import org.convlens.dataset.DataReference;
import org.convlens.dataset.PictureRecipe;

import java.util.Optional;

/// Where a lab's pictures come from and what each goes through.
///
/// @param training the data set, once chosen
/// @param test another set to judge by, where it is not the first one's own test part
/// @param recipe what every picture goes through
public record LabData(
        Optional<DataReference> training, Optional<DataReference> test, PictureRecipe recipe) {}
