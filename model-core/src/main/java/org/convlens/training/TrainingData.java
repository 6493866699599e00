package org.convlens.training;

import org.convlens.dataset.Dataset;
import org.convlens.dataset.ValidationSplit;

/// What a run learns from and is judged by.
///
/// @param training pictures that are learned
/// @param validation pictures kept aside; may be empty
public record TrainingData(Dataset training, Dataset validation) {

    /// {@return a training part with some of its pictures kept aside, so that every class keeps its
    /// share; which ones depends on the seed alone}
    ///
    /// @param training all pictures to learn from
    /// @param config says how many are kept aside, and the seed
    public static TrainingData split(Dataset training, TrainingConfig config) {
        ValidationSplit split =
                ValidationSplit.of(training, config.validationShare(), config.seed());
        return new TrainingData(split.training(), split.validation());
    }
}
